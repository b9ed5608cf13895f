// Un objet qui n'est pas dynamique est copié dans ce qui n'est pas dynamique, et partagé par le reste.
tCopies est un tableau de CBoite
tPartages est un tableau de CBoite dynamique
qCopies est une File de CBoite
a est un CBoite
a.n = 1
Ajoute(tCopies, a)
Ajoute(tPartages, a)
Enfile(qCopies, a)
b est un CBoite = a
c est un CBoite dynamique = a
soit e = a
a.n = 2
Trace(tCopies[1].n, tPartages[1].n, b.n, c.n, e.n)
tCopies[1] = a
tPartages[1] = a
a.n = 3
Trace(tCopies[1].n, tPartages[1].n)
tCopies[1].n = 9
Trace(a.n)
Défile(qCopies, b)
Trace(b.n)
v est un Variant = a
v.oAutre = a
a.n = 4
Trace(v.n, a.oAutre.n)

CBoite est une Classe
    n est un entier
    oAutre est un CBoite dynamique
FIN
