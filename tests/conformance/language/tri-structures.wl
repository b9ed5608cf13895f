STScore est une Structure
    nom est une chaîne
    points est un entier
FIN
t est un tableau de STScore
Ajoute2("Zoé", 5)
Ajoute2("Ali", 9)
Ajoute2("Bea", 7)
TableauTrie(t, ttFonction, ParPoints)
POUR TOUT s, i DE t
    Trace(i, s.nom, s.points)
FIN

PROCEDURE Ajoute2(n, p)
s est un STScore
s.nom = n
s.points = p
Ajoute(t, s)

PROCEDURE ParPoints(a, b)
RENVOYER b.points - a.points
