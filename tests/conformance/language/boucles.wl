i est un entier
POUR i = 1 _A_ 3
    Trace(i)
FIN
Trace("après", i)
POUR k = 10 A 1 PAS -4
    Trace(k)
FIN
j est un entier = 0
BOUCLE
    j++
    SI j = 2 ALORS CONTINUER
    SI j > 4 ALORS SORTIR
    Trace("j", j)
FIN
BOUCLE(2)
    Trace("deux fois")
FIN
TANTQUE j > 3
    j -= 1
FIN
Trace(j)
BOUCLE
    j *= 2
A FAIRE TANTQUE j < 20
Trace(j)
POUR x = 1 A 2
    POUR y = 1 A 2
        Trace(x, y)
    FIN
FIN
