t est un tableau d'entiers = [1]
QUAND EXCEPTION DANS
    Trace(t[2])
FAIRE
    Trace("lecture refusée")
FIN
QUAND EXCEPTION DANS
    t[0] = 1
FAIRE
    Trace("écriture refusée")
FIN
g est un tableau d'entiers <agrandissement=2>
g[4] = 1
Trace(g[4], g[1], g..Occurrence >= 4)
QUAND EXCEPTION DANS
    Trace(g[99])
FAIRE
    Trace("lecture refusée")
FIN
