// Ce que les variables globales tiennent finit avec le programme, la dernière d'abord. Une page n'a pas de fin : la section critique en exclut le programme.
sc est une SectionCritique
UTILISER sc DANS
	Trace("début")
FIN
t est un tableau de CBruit dynamique
POUR i = 1 A 3
	Ajoute(t, allouer un CBruit("t" + i))
FIN
LIBÉRER t[2]
h est un tableau associatif de CBruit dynamique
h["x"] = allouer un CBruit("hx")
h["y"] = allouer un CBruit("hy")
f est une File de CBruit dynamique
Enfile(f, allouer un CBruit("f"))
s est une STBoîte
s.objet = allouer un CBruit("s")
Ajoute(s.liste, t[1])
n1 est un CNoeud dynamique = allouer un CNoeud
n1.suivant = allouer un CNoeud
n1.suivant.suivant = n1
n1.suivant.bruit = allouer un CBruit("noeud")
Trace("fin")

STBoîte est une Structure
	objet est un CBruit dynamique
	liste est un tableau de CBruit dynamique
FIN

CBruit est une Classe
	nom est une chaîne
FIN
PROCÉDURE Constructeur(n est une chaîne)
nom = n
PROCÉDURE Destructeur()
Trace("meurt " + nom)

CNoeud est une Classe
	bruit est un CBruit dynamique
	suivant est un CNoeud dynamique
FIN
