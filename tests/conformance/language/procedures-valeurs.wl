PROCEDURE Début()
Appelle(Bonjour)
Appelle("Bonjour")
Appelle((s) => { Trace("lambda " + s) })
nom est une chaîne = "Bonjour"
{nom}("indirect")
ExécuteTraitement("Bonjour", trtProcédure, "traitement")
t est un tableau d'entiers = [3, 1, 2]
TableauTrie(t, ttFonction, Inverse)
Trace(TableauVersChaîne(t, " "))

PROCEDURE Appelle(p est une procédure)
p("appelé")

PROCEDURE Bonjour(s)
Trace("bonjour " + s)

PROCEDURE Inverse(a, b)
RENVOYER b - a
