// Une variable d'interface tient l'objet d'une classe qui l'implémente, ou rien ; elle n'a pas besoin d'être dynamique.
f est un IForme
Trace(f = Null)
f = allouer un CLigne
Trace(f.Longueur())
g est un IForme = f
l est un CLigne
l.m_n = 5
g <- l
l.m_n = 6
Trace(f.Longueur(), g.Longueur())
t est un tableau de IForme
Ajoute(t, f)
Ajoute(t, allouer un CCourbe)
Ajoute(t, l)
POUR TOUT x DE t
	Trace(x.Longueur())
FIN
s est un STFormes
Trace(s.forme = Null)
s.forme = f
r est un STFormes = s
Trace(r.forme.Longueur())
a est un CAutre
f <- a
Trace(f = Null)
n est un INommée = allouer un CCourbe
Trace(n.Nom(), n.Longueur())
Montre(allouer un CCourbe)
v est un Variant = n
Trace(v.Longueur(), v.Nom())
QUAND EXCEPTION DANS
	Trace(s.autre.Longueur())
FAIRE
	Trace(ExceptionInfo(errCode))
FIN

PROCEDURE Montre(x est un IForme)
Trace("longueur", x.Longueur())

STFormes est une Structure
	forme est un IForme
	autre est un IForme
FIN

IForme est une Interface
FIN
PROCÉDURE Longueur() : entier

INommée est une Interface
	hérite IForme
FIN
PROCÉDURE Nom() : chaîne

CAutre est une Classe
FIN

CBase est une Classe
	IMPLÉMENTE INommée
	m_n est un entier = 12
FIN
PROCÉDURE Nom() : chaîne
RENVOYER "forme"

CLigne est une Classe
	hérite CBase
FIN
PROCÉDURE Longueur() : entier
RENVOYER m_n

CCourbe est une Classe
	hérite CBase
FIN
PROCÉDURE Longueur() : entier
RENVOYER 2 * m_n
