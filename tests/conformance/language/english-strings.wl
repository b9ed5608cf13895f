s is string = "Hello, World"
Trace(Length(s), Upper(s), Lower(s), Left(s, 5), Right(s, 5), Middle(s, 8, 3))
Trace(Replace(s, "l", "L"), Position(s, "World"), StringCount(s, "o"), ExtractString(s, 2, ", "))
Trace(s[[1 TO 5]], s[[8 ON 3]], s[[TO 4]], s[[8 TO]])
Trace(StringBuild("%1 and %2", "a", "b"), Contains(s, "lo"), RepeatString("-", 3))
Trace(NoSpace("  x "), Complete("ab", 4, "."), Charact(65), Asc("A"))
Trace(NumToString(3.14159, ".2f"), Val("42nd"), IntegerToHexa(255, 2), HexaToInt("ff"))
Trace(Power(2, 8), Root(16), Abs(-1), Round(2.346, 2), Max(1, 2), Min(1, 2))
