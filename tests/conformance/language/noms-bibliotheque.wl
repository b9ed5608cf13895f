Taille est un entier = 3
Trace(Taille, Taille("abcd"), WL.Taille("ab"))
Trace(Milieu("abc"))
Trace(WL.Milieu("abc", 2, 1))

PROCEDURE Milieu(s)
RENVOYER "le mien " + s
