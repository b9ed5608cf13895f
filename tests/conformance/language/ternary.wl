n is int = 5
Trace(n > 3 ? "big" ELSE "small")
s is string = n = 5 ? "five" ELSE "other"
Trace(s)
Trace((n < 3 ? 1 ELSE 2) + 10)
