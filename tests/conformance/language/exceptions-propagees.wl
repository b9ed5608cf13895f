QUAND EXCEPTION DANS
    Milieu2()
FAIRE
    Trace("arrivée", ExceptionInfo(errCode), ExceptionInfo(errRésumé))
FIN

PROCEDURE Milieu2()
QUAND EXCEPTION DANS
    ExceptionDéclenche(33, "perdu")
FAIRE
    Trace("passage")
    ExceptionPropage()
FIN
Trace("jamais")
