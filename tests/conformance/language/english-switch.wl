FOR EACH n OF [1, 2, 5, 50, 7]
    SWITCH n
        CASE 1 : Trace("one")
        CASE 2, 3 : Trace("two or three")
        CASE 4 TO 6 : Trace("four to six")
        CASE > 10
            Trace("big")
        OTHER CASE
            Trace("other")
    END
END
IF NOT 1 = 2 AND 2 = 2 THEN Trace("and")
IF 1 = 2 OR 2 = 2 THEN
    Trace("or")
ELSE IF 3 = 3 THEN
    Trace("never")
ELSE
    Trace("never")
END
