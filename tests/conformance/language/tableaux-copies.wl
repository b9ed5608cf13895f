t est un tableau d'entiers = [1, 2]
u est un tableau d'entiers = t
u[1] = 9
Trace(t[1], u[1])
Change(t)
Trace(t[1], t..Occurrence)
w est un tableau d'entiers
w = t
Ajoute(w, 5)
Trace(t..Occurrence, w..Occurrence)
s est un tableau de STX
x est un STX
x.n = 1
Ajoute(s, x)
r est un tableau de STX = s
r[1].n = 2
Trace(s[1].n, r[1].n, x.n)

STX est une Structure
    n est un entier
FIN

PROCEDURE Change(p)
p[1] = 100
Ajoute(p, 3)
