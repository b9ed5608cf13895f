// Un objet emporte ceux que ses membres ont créés, le dernier d'abord ; pas ceux qu'il a reçus.
autre est un CBruit dynamique = allouer un CBruit("autre")
Portée()
Trace("après")
d est un CBoîte dynamique = allouer un CBoîte
d.reçu = autre
LIBÉRER d
Trace("libéré")
Seul()
LIBÉRER autre
autre = Null

PROCEDURE Portée()
b est un CBoîte
Trace("dedans")
b.reçu = autre

PROCEDURE Seul()
p est un CPaquet
Trace("paquet", p.boîte.a.nom)

CBruit est une Classe
	nom est une chaîne = "?"
FIN
PROCÉDURE Constructeur(n est une chaîne = "membre")
nom = n
PROCÉDURE Destructeur()
Trace("meurt " + nom)

CBoîte est une Classe
	a est un CBruit("a")
	b est un CBruit("b")
	reçu est un CBruit dynamique
FIN
PROCÉDURE Destructeur()
Trace("meurt boîte")

CPaquet est une Classe
	boîte est un CBoîte
FIN
