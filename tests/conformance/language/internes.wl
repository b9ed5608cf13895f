PROCEDURE Principal()
total est un entier = 0
Ajoute2(3)
Ajoute2(4)
Trace(total)
f est une procédure
f = Ajoute2
f(10)
Trace(total)
premier est une procédure = Compteur(5)
Trace(premier(), premier())
autre est une procédure = Compteur(50)
Trace(autre(), premier())
carré est une procédure = (n) => n * n
Trace(carré(7))
PROCÉDURE INTERNE Ajoute2(n est un entier)
    total += n
    Plus()
    PROCÉDURE INTERNE Plus()
        Trace("plus", n)
    FIN
FIN

PROCEDURE Compteur(départ est un entier)
n est un entier = départ
RENVOYER () => { n++ ; RENVOYER n }
