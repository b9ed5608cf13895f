GLOBAL
    gnEssais est un entier
Trace(Connecte(), gnEssais)
POUR n = 1 _À_ 3
    QUAND EXCEPTION DANS
        ExceptionDéclenche(40 + n, "tour")
    FAIRE
        Trace("tour", n, ExceptionInfo(errCode))
        SI ExceptionInfo(errCode) = 50 ALORS SORTIR
        ExceptionActive()
        SI n = 2 ALORS ExceptionDéclenche(50, "la seconde")
    FIN
FIN
QUAND EXCEPTION DANS
    QUAND EXCEPTION DANS
        ExceptionDéclenche(1, "un")
    FAIRE
        Trace("dedans", ExceptionInfo(errCode))
        SI ExceptionInfo(errCode) = 1 ALORS ExceptionActive()
        ExceptionDéclenche(Val(ExceptionInfo(errCode)) + 1, "suivante")
    FIN
FAIRE
    Trace("dehors", ExceptionInfo(errCode))
FIN

PROCEDURE Connecte() : chaîne
QUAND EXCEPTION
    gnEssais++
    Trace("essai", gnEssais, ExceptionInfo(errCode))
    ExceptionActive()
    SI gnEssais < 3 ALORS ExceptionDéclenche(10 + gnEssais, "encore")
    RENVOYER "abandon"
FIN
ExceptionDéclenche(10, "premier")
RENVOYER "jamais"
