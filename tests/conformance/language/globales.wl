gs est une chaîne = "g"
CONSTANTE NB = 3
CONSTANT
    A1 = NB + 1
    TITRE = "t"
FIN
Trace(gs, NB, A1, TITRE)
Modifie()
Trace(gs)
a, b sont des entiers = 5
Trace(a, b)
SOIT z = 2.5
Trace(z)
x est un entier sur 1 octet = 200
y est un entier sans signe sur 2 = 65537
Trace(x, y)
gsAutre est une chaîne = "autre"
gs <=> gsAutre
Trace(gs, gsAutre)

PROCEDURE Modifie()
Canal est une chaîne = "local"
gs = Canal
