Montre(1)
Montre("un")
Montre(2.5)
Montre(Vrai)
Trace(Ajoute2(1, 2), Ajoute2("a", "b"), Ajoute2("x", 1))

PROCEDURE Montre(x)
Trace(x, x + 1)

PROCEDURE Ajoute2(a, b)
RENVOYER a + b
