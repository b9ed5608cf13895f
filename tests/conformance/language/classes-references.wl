a est un CBoite
a.n = 1
b est un CBoite
b = a
b.n = 2
Trace(a.n, b.n)
c est un CBoite dynamique
c <- a
c.n = 7
Trace(a.n, c.n)
d est un CBoite dynamique = c
d.n = 8
Trace(a.n)
Change(a)
Trace(a.n)
QUAND EXCEPTION DANS
    e est un CBoite dynamique
    e.n = 1
FAIRE
    Trace("objet nul")
FIN

PROCEDURE Change(x)
x.n = 9

CBoite est une Classe
    n est un entier
FIN
