// Un objet local qui finit avec sa procédure est renvoyé comme une copie ; ce qu'il possède finit avec chaque copie. Une page n'a pas de fin : la section critique en exclut le programme.
sc est une SectionCritique
UTILISER sc DANS
	a est un CBoîte
FIN
a = Fabrique()
Trace("reçu", a.nom, a.bruit.nom)
b est un CBoîte = a
b.bruit.nom = "autre"
Trace("fin")

PROCEDURE Fabrique()
x est un CBoîte
x.nom = "boîte"
x.bruit.nom = "fabriqué"
RENVOYER x

CBruit est une Classe
	nom est une chaîne
FIN
PROCÉDURE Destructeur()
Trace("meurt " + nom)

CBoîte est une Classe
	nom est une chaîne
	bruit est un CBruit
FIN
