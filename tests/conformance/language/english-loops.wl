i is int
FOR i = 1 TO 3
    Trace(i)
END
FOR k = 10 _TO_ 1 STEP -4
    Trace("k", k)
END
LOOP
    i--
    IF i = 3 THEN CONTINUE
    IF i < 2 THEN BREAK
    Trace("i", i)
END
LOOP(2)
    Trace("twice")
END
WHILE i < 3
    i++
END
Trace(i)
LOOP
    i += 2
TO DO WHILE i < 8
Trace(i)
FOR EACH STRING s OF "a,b" SEPARATED BY ","
    Trace(s)
END
FOR ALL x, n OF ["u", "v"]
    Trace(n, x)
END
FOR EACH x IN [1, 2] FROM END
    Trace(x)
END
