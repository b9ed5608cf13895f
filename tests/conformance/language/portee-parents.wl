PROCEDURE Principal()
a est un entier = 1
Dedans(5)
Trace(a)
plusBas est un entier = 3
Dedans(6)
Trace(plusBas)
PROCÉDURE INTERNE Dedans(n)
    a += n
    plusBas += n
    a2 est un entier = a
    Trace(a2)
FIN
