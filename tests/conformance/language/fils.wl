gnTotal est un entier
section est une SectionCritique
POUR i = 1 A 4
    ThreadExécute("T" + i, threadNormal, Travaille, i, "fil")
FIN
POUR i = 1 A 4
    ThreadAttend("T" + i)
FIN
Trace(gnTotal)
t est un Thread = ThreadExécute(() => { Trace("lambda") })
ThreadAttend(Infini2())

PROCEDURE Travaille(n, s)
POUR i = 1 A 100
    UTILISER section DANS
        gnTotal += n
    FIN
FIN

PROCEDURE Infini2()
RENVOYER 500
