// Un objet dynamique finit avec la dernière variable locale qui le tient, quand rien d'autre ne le garde.
Seul()
Ensemble()
Reçoit()
Remplace()
Tours()
Erreurs()
Méthodes()
Trace("fin")

PROCEDURE Seul()
o est un CObjet dynamique = allouer un CObjet("seul")
o.Dit()
SI o <> Null ALORS Regarde(o)

PROCEDURE Regarde(oVu)
Trace("vu " + oVu.m_s)

PROCEDURE Ensemble()
o1 est un CObjet dynamique = allouer un CObjet("ensemble")
o2 est un CObjet dynamique
o2 = o1
Trace(o2.m_s)

PROCEDURE Fabrique(s) : CObjet dynamique
o est un CObjet dynamique = allouer un CObjet(s)
o.Dit()
RENVOYER o

PROCEDURE Reçoit()
o est un CObjet dynamique = Fabrique("reçu")
Trace("tient " + o.m_s)

PROCEDURE Remplace()
o est un CObjet dynamique = allouer un CObjet("premier")
o = allouer un CObjet("après " + o.m_s)
Trace("remplacé")

PROCEDURE Tours()
POUR i = 1 _A_ 2
	o est un CObjet dynamique = allouer un CObjet("tour " + i)
	Trace("dans le tour")
FIN
Trace("après les tours")

PROCEDURE Erreurs()
QUAND EXCEPTION DANS
	Lève()
FAIRE
	Trace("attrapé")
FIN

PROCEDURE Lève()
o est un CObjet dynamique = allouer un CObjet("levé")
ExceptionDéclenche(1, o.m_s)

PROCEDURE Méthodes()
o est un CObjet dynamique = allouer un CMuet("muet")
o.Dit()
c est un CObjet("")
c = o
c.m_s = "copie"
Trace(o.m_s)

CObjet est une Classe
	m_s est une chaîne
FIN
PROCÉDURE Constructeur(s)
m_s = s
PROCÉDURE Destructeur()
Trace("détruit " + m_s)
PROCÉDURE Dit()
Trace("je suis " + m_s)

CMuet est une Classe
	HÉRITE DE CObjet
FIN
PROCÉDURE Constructeur(s)
Ancêtre.Constructeur(s)
PROCÉDURE Dit()
Trace("rien")
