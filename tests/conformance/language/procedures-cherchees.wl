// Un texte nomme une procédure du programme, sinon une méthode de l'objet ; derrière deux points, d'abord une méthode.
o est un CObjet
o.Essai()
v est un Variant = "Libre"
v()
ExécuteTraitement("li" + "bre", trtProcédure)
PROCEDURE Libre()
Trace("libre")
CObjet est une Classe
n est un entier = 5
FIN
PROCÉDURE Essai()
s est une chaîne = "Méthode"
{s}(1)
s = ":Libre"
{s}()
s = "Libre"
{s}()
f est une procédure = "mét" + "hode"
f(2)
PROCÉDURE Méthode(x)
Trace("méthode", n, x)
PROCÉDURE Libre()
Trace("méthode libre", n)
