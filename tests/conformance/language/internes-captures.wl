PROCEDURE Principal()
n est un entier = 1
Montre("avant")
n = 5
Montre("après")
PROCÉDURE INTERNE Montre(s)
    Trace(s, n)
    Sous()
    PROCÉDURE INTERNE Sous()
        n += 1
        Trace("sous", n, s)
    FIN
FIN
Montre("fin")
f est une procédure = Fabrique(10)
g est une procédure = Fabrique(100)
Trace(f(), f(), g(), f())

PROCEDURE Fabrique(n) : procédure
RENVOYER Suivant
PROCÉDURE INTERNE Suivant()
    n++
    RENVOYER n
FIN
