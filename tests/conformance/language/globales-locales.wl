GLOBAL
gn est un entier = 1
LOCAL
ln est un entier = 2
Trace(gn, ln)
Voit()
Trace(gn)

PROCEDURE Voit()
gn++
ln est une chaîne = "locale"
Trace(gn, ln)
