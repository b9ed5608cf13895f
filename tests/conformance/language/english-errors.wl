WHEN EXCEPTION IN
    Trace(10 / Zero())
DO
    Trace("division")
ELSE
    Trace("never")
END
Trace(Guarded(0), Guarded(5))
Trace(Sections())

PROCEDURE Zero()
RESULT 0

PROCEDURE Guarded(n)
WHEN EXCEPTION
    RESULT "guarded"
END
RETURN "ok " + 10 / n

PROCEDURE Sections()
ExceptionThrow(12, "lost")
RETURN "never"
CASE EXCEPTION :
    RETURN "section " + ExceptionInfo(errCode)
END :
    Trace("always")
