// Des mots d'autres langages sont des noms comme les autres quand le programme les déclare.
Var("a")
Try(3)
Catch
PROCEDURE Var(x)
Trace("var", x)
PROCEDURE Try(n)
Trace("try", n)
SI n > 1 ALORS Try(n - 2)
PROCEDURE Catch()
Trace("catch")
