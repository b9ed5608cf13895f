square is a procedure = x => x * x
add is a procedure = (a, b) => { RETURN a + b }
Trace(square(5), add(2, 3))
Trace(Twice(n => n + 1, 5))
n is an int = 0
Next()
Next()
Trace(n)
PROCEDURE INTERNAL Next()
    n++
END

PROCEDURE Twice(f is a procedure, x)
RETURN f(f(x))
