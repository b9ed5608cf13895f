QUAND EXCEPTION DANS
    Trace("avant")
    x est un entier = 10 / Zéro()
    Trace("jamais")
FAIRE
    Trace("division")
SINON
    Trace("jamais")
FIN
Trace(x)
QUAND EXCEPTION DANS
    y est un entier = 4
FAIRE
SINON
    Trace("bien", y)
FIN
QUAND EXCEPTION DANS
    QUAND EXCEPTION DANS
        ExceptionDéclenche(5, "dedans")
    FAIRE
        Trace("interne", ExceptionInfo(errCode), ExceptionInfo(errRésumé))
        ExceptionDéclenche(6, "dehors")
    FIN
FAIRE
    Trace("externe", ExceptionInfo(errCode))
FIN
QUAND EXCEPTION DANS
    Profond(3)
FAIRE
    Trace("profond", ExceptionInfo(errMessage))
FIN

PROCEDURE Zéro()
RENVOYER 0

PROCEDURE Profond(n)
SI n = 0 ALORS ExceptionDéclenche(9, "au fond")
Profond(n - 1)
