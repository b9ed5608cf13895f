// Un objet déclaré dans une boucle finit avec chaque tour, de quelque manière que le tour finisse.
POUR i = 1 A 2
	g est un CBruit("global " + i)
	Trace("tour", i)
FIN
Trace("après")
Tours()
Trace(Sort())
Après()
Deux()
QUAND EXCEPTION DANS
	Lève()
FAIRE
	Trace("levée")
FIN
Trace(Dernier())
Gardé()
POUR i = 1 A 2
	h est un CBruit("hors " + i)
FIN
Montre()
Trace("fin")
h = Null

PROCEDURE Tours()
POUR i = 1 A 4
	a est un CBruit("a" + i)
	SI i = 2 ALORS CONTINUER
	b est un CPaquet("b" + i)
	SI i = 3 ALORS
		c est un CBruit("c")
		SORTIR
	FIN
	Trace("bas", i)
FIN
n est un entier
BOUCLE
	d est un CBruit("d" + n)
	n++
A FAIRE TANTQUE n < 2
POUR TOUTE CHAÎNE s DE "x,y" SEPAREE PAR ","
	POUR TOUT e DE [1, 2]
		f est un CBruit(s + e)
	FIN
	Trace("entre")
FIN

// Le résultat sort de la boucle et du tour.
PROCEDURE Sort()
TANTQUE Vrai
	a est un CBruit("sortie")
	RENVOYER "résultat"
FIN

// Ce qui sert après la boucle dure : chaque déclaration finit l'objet d'avant.
PROCEDURE Après()
POUR i = 1 A 2
	a est un CBruit("après " + i)
	Trace("tour", i)
FIN
Trace("dehors", a.nom)

// Ce qui sert dans la boucle du dehors finit avec elle.
PROCEDURE Deux()
POUR i = 1 A 2
	POUR j = 1 A 2
		a est un CBruit("deux " + i + j)
	FIN
	Trace(a.nom)
FIN

PROCEDURE Lève()
BOUCLE(3)
	a est un CBruit("lève")
	ExceptionDéclenche(4, "x")
FIN

PROCEDURE Dernier()
s est une chaîne
BOUCLE(2)
	a est un CBruit("lambda")
	f est une procédure = () => { s += a.nom }
	f()
FIN
RENVOYER s

PROCEDURE Gardé()
BOUCLE(1)
	SI Vrai ALORS
		a est un CBruit("gardé")
	FIN
	Trace("après le bloc")
FIN

PROCEDURE Montre()
Trace("montre", h.nom)

CBruit est une Classe
	nom est une chaîne
FIN
PROCÉDURE Constructeur(n est une chaîne)
nom = n
Trace("naît " + nom)
PROCÉDURE Destructeur()
Trace("meurt " + nom)

CPaquet est une Classe
	dedans est un CBruit("dedans")
	nom est une chaîne
FIN
PROCÉDURE Constructeur(n est une chaîne)
nom = n
PROCÉDURE Destructeur()
Trace("meurt paquet " + nom)
