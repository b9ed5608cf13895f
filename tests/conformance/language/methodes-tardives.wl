// Une méthode est trouvée à l'exécution quand le type ne l'est pas avant.
c est un CChien
k est un CChat
s est un STBoîte
s.fRappel = (x) => { Trace("rappel", x) }
FaisCrier(c, 2)
FaisCrier(k, 3)
fCri est une procédure = (q) => { q.CRIE(7) ; Trace(q.decrit()) }
fCri(c)
v est un Variant = s
v.fRappel(4)
v = c
Trace(v.Nom("a", v.Nom("b")), v.Deux(), v.Globale(1))
v = k
Trace(v.Nom("z"))
n est un entier = 1
v.Change(n)
v = c
v.Change(n)
Trace(n)
Trace("[" + v.Change(n) + "]")
v.seuil = 12
Trace(v.seuil, v.Ajoute(5))
tObjets est un tableau de Variant
Ajoute(tObjets, c)
Ajoute(tObjets, k)
POUR TOUT o DE tObjets
	o.Crie(9)
FIN

// Une fonction du langage prend la valeur comme premier argument.
v = "a|b"
Trace(v.Majuscule(), v.Gauche(1), v.Découpe("|")..Occurrence)
t est un tableau de Variant = [1]
v = t
v.Ajoute(5)
Trace(t..Occurrence, v..Occurrence, v[2])

// Ce qui n'a pas la méthode, ou ne prend pas ses arguments.
Échoue("texte")
Échoue(3)
Échoue(2.5)
Échoue(Vrai)
Échoue(s)
Échoue(t)
Échoue(fCri)
Échoue(Null)
Échoue(k)
Échoue(c)

// Un membre qu'aucun type n'a.
QUAND EXCEPTION DANS
	v = s
	Trace(v.inconnu)
FAIRE
	Trace(ExceptionInfo(errCode), ExceptionInfo(errMessage))
FIN
QUAND EXCEPTION DANS
	v = c
	v.inconnu = 3
FAIRE
	Trace(ExceptionInfo(errCode), ExceptionInfo(errMessage))
FIN
m est un Message
QUAND EXCEPTION DANS
	v = m
	sTexte est une chaîne = v
FAIRE
	Trace(ExceptionInfo(errCode), ExceptionInfo(errMessage))
FIN
QUAND EXCEPTION DANS
	j est un JSON
	j.objet = v
FAIRE
	Trace(ExceptionInfo(errCode), ExceptionInfo(errMessage))
FIN

PROCEDURE FaisCrier(q, n)
q.Crie(n)
q.decrit()

PROCEDURE Échoue(q)
QUAND EXCEPTION DANS
	Trace(q.Deux(1, 2))
FAIRE
	Trace(ExceptionInfo(errCode), ExceptionInfo(errMessage))
FIN

STBoîte est une Structure
	fRappel est une procédure
	nom est une chaîne
FIN

Message est une Structure
	nom est une chaîne
FIN

CAnimal est une Classe
	nom est une chaîne
	m_seuil est un entier
FIN
PROCÉDURE ABSTRAITE Crie(n est un entier)
PROCÉDURE Décrit()
RENVOYER "un animal"
PROCÉDURE Nom(a, b = "?")
RENVOYER a + b
PROCÉDURE seuil()
RENVOYER m_seuil
PROCÉDURE seuil(n est un entier)
m_seuil = n

CChien est une Classe
	hérite CAnimal
FIN
PROCÉDURE Crie(n est un entier)
Trace("ouaf", n)
PROCÉDURE Deux(a = 1)
RENVOYER 2
PROCÉDURE Change(x)
x += 5
PROCÉDURE seuil(n est un entier)
m_seuil = n * 2
PROCÉDURE Ajoute(n)
RENVOYER m_seuil + n
PROCÉDURE GLOBALE Globale(n)
RENVOYER n + 1

CChat est une Classe
	hérite CAnimal
FIN
PROCÉDURE Crie(n est un entier)
Trace("miaou", n)
PROCÉDURE Nom(a)
RENVOYER "chat " + a
PROCÉDURE Change(x)
x = 6
PROCÉDURE Deux(a, b, c = 1)
RENVOYER 2
