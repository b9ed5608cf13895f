Trace(P(0), "<" + P(1) + ">", P(2))
QUAND EXCEPTION DANS
    R()
FAIRE
    Trace("vu dehors", ExceptionInfo(errCode))
FIN

PROCEDURE P(n)
QUAND EXCEPTION
    Trace("dans", ExceptionInfo(errCode))
    SI n = 2 ALORS RENVOYER "réparé"
FIN
SI n > 0 ALORS ExceptionDéclenche(n, "x")
RENVOYER "normal"

PROCEDURE R()
QUAND EXCEPTION
    ExceptionDéclenche(8, "encore")
FIN
ExceptionDéclenche(7, "d'abord")
