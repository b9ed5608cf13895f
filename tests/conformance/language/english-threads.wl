gn is an int
cs is a CriticalSection
FOR i = 1 TO 3
    ThreadExecute("T" + i, threadNormal, Work, i)
END
FOR i = 1 TO 3
    ThreadWait("T" + i)
END
Trace(gn)
SemaphoreCreate("s", 1)
Trace(SemaphoreStart("s"), SemaphoreStart("s", 5))
SemaphoreEnd("s")
MutexCreate("m")
Trace(MutexStart("m"))
MutexEnd("m")

PROCEDURE Work(n is an int)
USE cs IN
    gn += n
END
