GLOBAL
gnNombre est un entier
CONSTANT MAX = 5
CONSTANT
	MIN = 1
	TITRE = "Objets"
FIN
STPoint est une Structure
	x, y sont des réels
	sNom est une chaîne = "?"
FIN
ECouleur est une Énumération
	eRouge
	eVert
FIN
oCompte est un CCompte(100)
oCompte.Retire(10)
Trace(oCompte.Solde(), oCompte..Solde, CCompte::LIMITE)
SI PAS (oCompte.Solde() <= MAX OU gnNombre ~= "5 ") _ET_ Vrai ALORS
	gnNombre -= 2 * (MAX - 1) ^ 2 / 3
FIN

PROCEDURE Affiche(p est un STPoint, nFois = 1)
POUR i = 1 A nFois
	Trace(p.x, p:y, p.sNom[[1 A 3]])
FIN
UTILISER verrou DANS
	gnNombre++
FIN
CAS ERREUR :
	Trace(ErreurInfo())
FIN :
	Trace("fin")

CCompte est une Classe
	HÉRITE DE CBase
	PRIVÉ
	m_nSolde est un entier
	PUBLIC
	CONSTANT LIMITE = 1000
FIN

PROCÉDURE Constructeur(nDébut)
:m_nSolde = nDébut

PROCÉDURE Retire(n) : booléen
SI n > :m_nSolde ALORS RENVOYER Faux
:m_nSolde -= n
RENVOYER Vrai

PROCÉDURE PRIVÉE Solde() : entier
RENVOYER Objet.m_nSolde
