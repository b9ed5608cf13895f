// Ce que d'autres variables gardent finit avec le programme, le dernier d'abord. Une page n'a pas de fin : la section critique en exclut le programme.
gtabGardés est un tableau de CObjet dynamique
goGardé est un CObjet dynamique
goFidèle est un CObjet dynamique
goFonction est une procédure
sc est une SectionCritique
UTILISER sc DANS
	Garde()
FIN
SeGarde()
DansUneFonction()
Trace("fin")

PROCEDURE Garde()
o est un CObjet dynamique = allouer un CObjet("gardé")
goGardé = o
o2 est un CObjet dynamique = allouer un CObjet("dans le tableau")
Ajoute(gtabGardés, o2)

PROCEDURE SeGarde()
o est un CFidèle dynamique = allouer un CFidèle("fidèle")
Trace("se garde " + o.m_s)

PROCEDURE DansUneFonction()
o est un CObjet dynamique = allouer un CObjet("capturé")
goFonction = () => Trace(o.m_s)

CObjet est une Classe
	m_s est une chaîne
FIN
PROCÉDURE Constructeur(s)
m_s = s
PROCÉDURE Destructeur()
Trace("détruit " + m_s)
PROCÉDURE Dit()
Trace("je suis " + m_s)

CFidèle est une Classe
	HÉRITE DE CObjet
FIN
PROCÉDURE Constructeur(s)
Ancêtre.Constructeur(s)
goFidèle = objet
