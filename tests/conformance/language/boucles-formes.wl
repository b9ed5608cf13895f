n est un entier
BOUCLE
    n++
    SI n = 3 ALORS SORTIR
FIN
Trace(n)
BOUCLE(3)
    n++
FIN
Trace(n)
BOUCLE
    n--
A FAIRE TANTQUE n > 10
Trace(n)
TANT QUE n < 8
    n++
    SI n = 7 ALORS CONTINUER
    Trace(n)
FIN
BOUCLE
    BOUCLE
        SORTIR
    FIN
    Trace("dehors")
    SORTIR
FIN
BOUCLE(0)
    Trace("jamais")
FIN
