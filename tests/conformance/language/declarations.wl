a, b, c sont des entiers = 5
Trace(a, b, c)
x est entier
y is int
Trace(x, y)
s est une chaîne = "a" + "b"
Trace(s)
n est un entier = 1
n est un entier = 2
Trace(n)
SI Faux ALORS
    jamais est un entier = 7
FIN
Trace(jamais)
SOIT r = 3.5
SOIT t = "texte"
Trace(r, t)
LET u = [1, 2]
Trace(u..Occurrence)
