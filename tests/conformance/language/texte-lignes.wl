Trace(1 +
    2 +
    3)
n est un entier = 1 ...
    + 2
Trace(n)
t est un tableau d'entiers = [1,
    2,
    3]
Trace(t..Occurrence)
SI n = 3 ...
    ET t[3] = 3 ALORS
    Trace("continué")
FIN
