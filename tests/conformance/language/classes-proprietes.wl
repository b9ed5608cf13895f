p est un CPoint
p.X = 5
Trace(p.X, p.Double)
p.X += 1
Trace(p.X)
p.X++
Trace(p.X)

CPoint est une Classe
    nx est un entier
FIN
PROCÉDURE X()
RENVOYER nx
PROCÉDURE X(valeur)
nx = valeur * 10
PROCÉDURE Double()
RENVOYER nx * 2
