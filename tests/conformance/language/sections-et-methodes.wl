QUAND EXCEPTION DANS
	x est un entier = 1 / Zéro()
FAIRE
	Trace("div", ExceptionInfo(errCode), ExceptionInfo(errRésumé))
SINON
	Trace("non")
FIN
P1()
Trace(P2())
P3()
P4()
Trace(ErreurDétectée)
Trace(P5())
o est un CFille("z")
o.Dis()
o:Dis()
Trace(o.Nom, CFille::MAX, CFille.Compte())
o.Nom = "w"
Trace(o.Nom)
b est un CBase dynamique = o
Trace(b <> Null)
o2 est un CFille dynamique
o2 <- b
Trace(o2.Nom)
ExceptionEncore()
c est une procédure = "Global1"
c("a")
c = o:Dis
c()
Découpe()
Multi()
CONSTANT
	K1 = 5
	K2 = K1 * 2
FIN
Trace(K1, K2)
SI K1 = 5 ALORS Trace("une"); Trace("deux") SINON Trace("non")
s est une chaîne = "abcdef"
s[[2 À 3]] = "XYZ"
Trace(s)
s[[10]] = "!"
Trace("[" + s + "]")
bf est un Buffer
bf[[3]] = "c"
Trace(BufferVersHexa(bf))
bf += "é"
Trace(BufferVersHexa(bf), Taille(bf))
Trace("abcdef"[3], "abcdef"[2 À 3], "abc"[[0 À 2]], "abc"[[5]])
u est une chaîne UTF8 = "é"
bu est un Buffer = u
Trace(Taille(bu))
Trace(ChaîneConstruit("%1-%2-%10", "a", "b"), ExtraitChaîne("a;b", 3, ";") = EOT)
EXTERNE "x.wl"
sc est une SectionCritique
UTILISER sc DANS
	Trace("verrou")
FIN

PROCEDURE Zéro()
RENVOYER 0

PROCEDURE P1()
fOuvre("/nulle/part", foLecture)
Trace("pas atteint")
CAS ERREUR :
	Trace("erreur", ErreurDétectée)
FIN :
	Trace("fin P1")

PROCEDURE P2()
ExceptionDéclenche(12, "oh")
RENVOYER 1
CAS EXCEPTION :
	Trace("exc", ExceptionInfo(errCode))
	RENVOYER 7

PROCEDURE P3()
QUAND EXCEPTION
	Trace("attrapé", ExceptionInfo(errMessage))
FIN
ExceptionDéclenche(3, "bas")
Trace("pas atteint")

PROCEDURE P4()
ErreurDéclenche(5, "non fatale")
Trace("pas atteint")

PROCEDURE P5() : entier
QUAND EXCEPTION
	Trace("e")
FIN
ExceptionDéclenche(3, "bas")
RENVOYER 4

PROCEDURE ExceptionEncore()
QUAND EXCEPTION DANS
	QUAND EXCEPTION DANS
		ExceptionDéclenche(1, "un")
	FAIRE
		ExceptionPropage()
	FIN
FAIRE
	Trace("propagée", ExceptionInfo(errCode))
FIN

PROCEDURE Global1(p)
Trace("global", p)

PROCEDURE Découpe()
s est une chaîne = "a|b"
POUR TOUT m DE s.Découpe("|")
	Trace(m)
FIN

PROCEDURE Multi()
s est une chaîne = [
	a "b" %1
	  c // pas un commentaire
]
Trace(s)
Trace([
	x
], "y")

CBase est une Classe
PROTÉGÉ
	m_sNom est une chaîne
PUBLIC
CONSTANTE MAX = 3
GLOBAL
	nCompte est un entier
FIN
PROCÉDURE Constructeur(n)
m_sNom = n
nCompte++
PROCÉDURE VIRTUELLE Dis()
Trace("base", :m_sNom)
PROCÉDURE Nom()
RENVOYER m_sNom
PROCÉDURE Nom(v)
m_sNom = v
PROCÉDURE GLOBALE Compte()
RENVOYER nCompte

CFille est une Classe
HÉRITE DE CBase
FIN
PROCÉDURE Dis()
Trace("fille", Objet.m_sNom)
Ancêtre.Dis()
ExécuteAncêtre()
