// Ce qu'un Variant tient est copié comme ce qu'il tient : par valeur, dans une structure, un objet, un tableau, une file, un résultat.
st est une Structure
	n est un entier
FIN
s est un st
s.n = 1
v est un Variant = s
Locale(v)
Trace(v.n)
Ref(v)
Trace(v.n)
Ref((v))
Trace(v.n)
t est un tableau de Variants
Ajoute(t, s)
u est un tableau de Variants = t
u[1].n = 9
Trace(t[1].n)
p est un STPorte
p.v = s
q est un STPorte = p
q.v.n = 8
Trace(p.v.n, q.v.n)
c est un CPorte
c.v = s
d est un CPorte
d = c
d.v.n = 7
Trace(c.v.n, d.v.n)
a est un tableau associatif de Variants
a["x"] = s
b est un tableau associatif de Variants = a
b["x"].n = 6
Trace(a["x"].n, b["x"].n)
f est une File de Variants
f.Enfile(v)
v.n = 55
w est un Variant
f.Défile(w)
Trace(w.n)
l est une procédure = (x) => { x.n = 77 ; RENVOYER x }
w2 est un Variant = l(v)
Trace(v.n, w2.n)
w2.n = 78
Trace(v.n, w2.n)
PROCEDURE Locale(LOCAL x)
x.n = 2
PROCEDURE Ref(x)
x.n = x.n + 3
STPorte est une Structure
	v est un Variant
FIN
CPorte est une Classe
	v est un Variant
FIN
