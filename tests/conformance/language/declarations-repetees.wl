POUR i = 1 A 3
    s est une chaîne
    s += "x"
    t est un tableau d'entiers
    Ajoute(t, i)
    b est un Buffer
    b += "ab"
    Trace(s, t..Occurrence, Taille(b))
FIN
BOUCLE(2)
    n est un entier = 10
    n++
    Trace(n)
FIN
Deux()

// Déclarée une seconde fois, une variable reçoit la seconde valeur.
PROCEDURE Deux()
r est un entier = 1
Trace(r)
r est un entier = 2
Trace(r)
