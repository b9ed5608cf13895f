n est un entier = 1
Double()
Trace(n)
PROCÉDURE INTERNE Double()
    n *= 2
    local2 est un entier = n
    Trace("local", local2)
FIN
Double()
Trace(n)
