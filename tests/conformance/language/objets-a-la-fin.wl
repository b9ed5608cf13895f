// Un objet est détruit une fois, au plus tard à la fin du programme. Une page n'a pas de fin : la section critique en exclut le programme.
sc est une SectionCritique
UTILISER sc DANS
	o est un CClient dynamique = allouer un CClient("a")
	o2 est un CClient dynamique = o
	LIBÉRER o
	Trace(o = Null, o2 = Null)
FIN
c1 est un CClient("copié")
c2 est un CClient("x")
c2 = c1
c2.m_s = "changé"
Trace(c1.m_s, c2.m_s)
g est un CGrand("grand")
Locale()

PROCEDURE Locale()
l est un CClient("locale")
QUAND EXCEPTION DANS
	Lève()
FAIRE
	Trace(ExceptionInfo(errCode))
FIN

PROCEDURE Lève()
l est un CClient("levée")
ExceptionDéclenche(4, "x")

CClient est une Classe
	m_s est une chaîne
FIN
PROCÉDURE Constructeur(s)
m_s = s
PROCÉDURE Destructeur()
Trace("détruit", m_s)

CGrand est une Classe
	HÉRITE DE CClient
FIN
PROCÉDURE Constructeur(s)
Ancêtre.Constructeur(s)
PROCÉDURE Destructeur()
Trace("grand d'abord")
Ancêtre.Destructeur()
