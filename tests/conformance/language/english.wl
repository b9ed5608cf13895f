s is a string = "abc"
n is an int = 3
FOR i = 1 TO n
    IF i = 2 THEN CONTINUE
    Trace(i, s[[i]])
END
SWITCH n
    CASE 1 : Trace("one")
    CASE 3
        Trace("three")
    OTHER CASE
        Trace("other")
END
t is an array of strings
Add(t, "x")
FOR EACH e OF t
    Trace(e)
END
Trace(Upper(s), Length(s), StringCount("aXbX", "X"))
LET r = Twice(21)
Trace(r)
WHEN EXCEPTION IN
    ExceptionThrow(3, "lost")
DO
    Trace(ExceptionInfo(errCode))
END

PROCEDURE Twice(n)
RESULT n * 2
