x est une chaîne = "globale"
Trace(x)
P()
Trace(x)
Q(5)

PROCEDURE P()
x est un entier = 3
Trace(x + 1)
R()
PROCÉDURE INTERNE R()
    x est une chaîne = "interne"
    Trace(x)
FIN
Trace(x)

PROCEDURE Q(x)
Trace(x * 2)
