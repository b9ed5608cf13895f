a est un entier = 1
s est une chaîne = "s"
Change(a, s)
Trace(a, s)
Change((a), (s))
Trace(a, s)
Local(a)
Trace(a)
Change(5, "constante")
Trace(Défaut(), Défaut(2), Défaut(*, 3), Défaut(4, *))
Court(3, "x")
t est un tableau d'entiers = [1, 2]
Change(t[1], s)
Trace(t[1])

PROCEDURE Change(x, y)
x += 10
y += "!"

PROCEDURE Local(LOCAL x)
x = 99

PROCEDURE Défaut(a est un entier = 1, b = 10)
RENVOYER a + "/" + b

PROCEDURE Court(n entier, s chaîne)
Trace(n * 2, s + s)
