// Une affectation copie aussi ce qu'un Variant contient, d'après la valeur qu'il a alors.
p est un STPaire
p.n = 1
p.octets = "ab"
v1 est un Variant = p
v2 est un Variant = v1
v2.n = 5
Trace(p.n, v1.n, v2.n)
q est un STPaire = v1
q.n = 7
q.octets += "c"
Trace(v1.n, q.n, v1.octets, q.octets)
gv est un Variant = p
v2 = Rend()
v2.n = 8
Trace(gv.n, v2.n)
d est un STDeux
d.paire = p
v1 = d
v2 = v1.paire
v2.n = 9
Trace(d.paire.n, v1.paire.n, v2.n)
q = v1.paire
q.n = 10
v2 = Vrai ? v1 SINON p
v2.paire.n = 11
Trace(v1.paire.n, q.n, v2.paire.n)
f est une File de Variant
Enfile(f, v2)
v2.paire.n = 12
Défile(f, v1)
Trace(v1.paire.n, v2.paire.n)
b est un Buffer = "ab"
vb est un Variant = b
vc est un Variant = vb
b += "c"
b2 est un Buffer = vc
b2 += "d"
Trace(b, vb, vc, b2)
t est un tableau d'entiers = [1, 2]
vt est un Variant = t
vu est un Variant = vt
Ajoute(t, 3)
u est un tableau d'entiers = vu
Ajoute(u, 4)
Ajoute(u, 5)
Trace(t..Occurrence, vt..Occurrence, vu..Occurrence, u..Occurrence)
tv est un tableau de Variant = [p]
tw est un tableau de Variant = tv
x est un Variant = tw[1]
x.n = 6
Trace(tv[1].n, tw[1].n, x.n)
// Un objet reste le même.
o est un CBoîte dynamique = allouer un CBoîte
vo est un Variant = o
vp est un Variant = vo
vp.m_n = 3
Trace(o.m_n, vo.m_n)
PROCEDURE Rend()
RENVOYER gv

STPaire est une Structure
	n est un entier
	octets est un Buffer
FIN

STDeux est une Structure
	paire est un STPaire
FIN

CBoîte est une Classe
	m_n est un entier
FIN
