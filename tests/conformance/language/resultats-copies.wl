// Une affectation copie aussi ce qu'une procédure renvoie et que d'autres tiennent, et ce qu'un littéral prend.
gTab est un tableau d'entiers = [1, 2]
gBuf est un Buffer = "a"
o est un CBoîte
t est un tableau d'entiers = Donne()
Ajoute(t, 3)
t = Donne()
Ajoute(t, 3)
Trace(gTab..Occurrence, t..Occurrence)
t = Frais(3)
Trace(t..Occurrence)
u est un tableau d'entiers = o.Liste()
Ajoute(u, 1)
Trace(o.m_liste..Occurrence, u..Occurrence)
// Sans affectation, c'est le tableau de l'objet.
Ajoute(o.Liste(), 5)
Trace(o.m_liste..Occurrence)
p est un STPaire
p = o.Paire()
p.n = 4
Trace(o.m_paire.n)
b est un Buffer = Octets()
b += "x"
Trace(Taille(gBuf), Taille(b))
c est un CBoîte = LaBoîte()
c.m_paire.n = 8
Trace(o.m_paire.n)
d est un CBoîte dynamique = LaBoîte()
d.m_paire.n = 8
Trace(o.m_paire.n)

a est un STPaire
a.n = 1
tPaires est un tableau de STPaire = [a]
s est un STLot = [gTab, a]
h est un tableau associatif de STPaire = [["k", a]]
v est un tableau de Variant = [a]
m est un tableau de 2 par 3 entiers = [gTab, [7]]
a.n = 2
gTab[1] = 9
Trace(tPaires[1].n, s.paire.n, s.liste[1], h["k"].n, v[1].n)
Trace(m[1, 1], m[2, 1], m[2, 3])

PROCEDURE Donne()
RENVOYER gTab

PROCEDURE Frais(n)
x est un tableau d'entiers
SI n > 0 ALORS
	x = Frais(n - 1)
	Ajoute(x, n)
FIN
RENVOYER x

PROCEDURE Octets()
RENVOYER gBuf

PROCEDURE LaBoîte()
RENVOYER o

STPaire est une Structure
	n est un entier
FIN

STLot est une Structure
	liste est un tableau d'entiers
	paire est un STPaire
FIN

CBoîte est une Classe
	m_liste est un tableau d'entiers
	m_paire est un STPaire
FIN
PROCÉDURE Liste()
RENVOYER m_liste
PROCÉDURE Paire()
RENVOYER m_paire
