// La copie d'une structure, d'un tableau ou d'un objet copie les objets qui leur appartiennent, et partage ceux qui sont dynamiques.
a est un STBoîte
a.dedans.n = 1
a.partagé = allouer un CPoint
a.partagé.n = 1
Ajoute(a.liste)
Ajoute(a.dynamiques, a.partagé)
a.liste[1].n = 1
a.grille[2, 2].n = 1
a.clés["x"] = a.dedans
b est un STBoîte = a
Change(a)
Montre(b)

t est un tableau de 2 CPoint
t[1].n = 1
u est un tableau de CPoint = t
t[1].n = 2
Trace(u[1].n, t[1].n)
d est un tableau de CPoint dynamique
Ajoute(d, t[1])
e est un tableau de CPoint dynamique = d
d[1].n = 3
Trace(e[1].n, t[1].n)
LIBÉRER u[2]
w est un tableau de CPoint = u
Trace(w[2] = Null, w..Occurrence)
tBoîtes est un tableau de STBoîte
Ajoute(tBoîtes, a)
uBoîtes est un tableau de STBoîte = tBoîtes
tBoîtes[1].dedans.n = 5
Trace(uBoîtes[1].dedans.n)
ParValeur(t, (w))
Trace(t[1].n, w[1].n)

o est un CPaquet
o.point.n = 1
o.points[1].n = 1
o.nom = "o"
p est un CPaquet = o
o.point.n = 2
o.points[1].n = 2
Trace(p.point.n, p.points[1].n, p.nom)

// L'objet copié reste de sa classe.
f est un CFils
f.point.n = 7
f.autre.n = 8
g est un CPaquet = f
f.point.n = 9
f.autre.n = 9
Trace(g.point.n, g.Décrit())
h est un CFils dynamique
h <- g
Trace(h.autre.n)
Littéral()

// Rien ne dit que les objets d'un littéral sans type lui appartiennent.
PROCEDURE Littéral()
x est un CPoint
y est un CPoint dynamique = allouer un CPoint
soit liste = [x, y]
soit autre = liste
x.n = 4
y.n = 5
POUR TOUT z DE autre
	Trace(z.n)
FIN

PROCEDURE Change(s)
s.dedans.n = 2
s.partagé.n = 2
s.liste[1].n = 2
s.grille[2, 2].n = 2
s.clés["x"].n = 2

PROCEDURE Montre(s)
Trace(s.dedans.n, s.partagé.n, s.liste[1].n, s.dynamiques[1].n, s.grille[2, 2].n, s.clés["x"].n)

PROCEDURE ParValeur(LOCAL x est un tableau de CPoint, y)
x[1].n = 20
y[1].n = 21

STBoîte est une Structure
	dedans est un CPoint
	partagé est un CPoint dynamique
	liste est un tableau de CPoint
	dynamiques est un tableau de CPoint dynamique
	grille est un tableau de 2 par 2 CPoint
	clés est un tableau associatif de CPoint
FIN

CPoint est une Classe
	n est un entier
FIN

CPaquet est une Classe
	point est un CPoint
	points est un tableau de 1 CPoint
	nom est une chaîne
FIN
PROCÉDURE Décrit()
RENVOYER "paquet"

CFils est une Classe
	hérite CPaquet
	autre est un CPoint
FIN
PROCÉDURE Décrit()
RENVOYER "fils"
