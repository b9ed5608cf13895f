verrou est une SectionCritique
UTILISER verrou DANS
    Trace("un")
    UTILISER verrou DANS
        Trace("deux")
    FIN
FIN
QUAND EXCEPTION DANS
    UTILISER verrou DANS
        ExceptionDéclenche(1, "x")
    FIN
FAIRE
    Trace("sorti")
FIN
Trace(Prend())
ThreadExécute("T", threadNormal, Autre)
ThreadAttend("T", 500)

PROCEDURE Prend()
UTILISER verrou DANS
    RENVOYER "rendu"
FIN

PROCEDURE Autre()
UTILISER verrou DANS
    Trace("l'autre aussi")
FIN
