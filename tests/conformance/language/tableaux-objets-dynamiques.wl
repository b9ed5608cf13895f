// Les éléments de « CObjet dynamique » ne sont rien avant que le programme les crée.
t est un tableau de 2 CObjet dynamique
Dis(t[1])
t[1] = allouer un CObjet
Dis(t[1])
u est un tableau dynamique de CObjet dynamique
SI u = Null ALORS Trace("pas de tableau")
u = allouer un tableau de 2 CObjet dynamique
Dis(u[1])
w est un tableau de CObjet dynamique
Ajoute(w)
Dis(w[1])
a est un tableau associatif de CObjet dynamique
Dis(a["x"])
d est un tableau de 2 par 2 CObjet dynamique
Dis(d[2, 2])
f est une File de CObjet dynamique
Enfile(f, t[1])
p est un CObjet dynamique
Défile(f, p)
Dis(p)
z est un tableau de 2 CObjet
Dis(z[1])
Dis(Premier(t))

PROCEDURE Dis(o est un CObjet dynamique)
SI o = Null ALORS
	Trace("rien")
SINON
	Trace("objet", o.n)
FIN

// Un tableau d'objets est un tableau d'objets, qu'ils soient dynamiques ou non.
PROCEDURE Premier(t est un tableau de CObjet)
RENVOYER t[1]

CObjet est une Classe
	n est un entier = 7
FIN
