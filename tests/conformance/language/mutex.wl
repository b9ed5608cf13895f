MutexCrée("m")
Trace(MutexDébut("m"), MutexDébut("m", 10))
ThreadExécute("T", threadNormal, Essaie, 10)
ThreadAttend("T")
MutexFin("m")
MutexFin("m")
ThreadExécute("T", threadNormal, Essaie, 500)
ThreadAttend("T")
MutexDétruit("m")

PROCEDURE Essaie(ms)
SI MutexDébut("m", ms) ALORS
    Trace("pris")
    MutexFin("m")
SINON
    Trace("tenu")
FIN
