gn est un entier = 3
POUR i = 1 A gn
    SI i = 1 ALORS gn = 2
    Trace("A", i)
FIN
gn = 3
POUR i = 1 _A_ gn
    gn = 1
    Trace("_A_", i)
FIN
POUR i = 5 A 1 PAS -2
    Trace(i)
FIN
POUR i = 1 A 0
    Trace("jamais")
FIN
Trace(i)
POUR r = 1 A 2 PAS 1
    r += 5
FIN
Trace(r)
x est un réel
POUR x = 0 A 1 PAS 0.5
    Trace(x)
FIN
POUR k = 1 À 3
    SI k = 2 ALORS SORTIR
FINPOUR
Trace(k)
