Trace(Somme(1, 2), Somme(1), Somme(1, *))
x est un entier = 1
Augmente(x)
Trace(x)
Augmente((x))
Trace(x)
s est une chaîne = "a"
Change(s)
Trace(s)
Intact(x)
Trace(x)
Trace(Fact(10))
p, q sont des entiers
(p, q) = Deux(21)
Trace(p, q)
Trace(Somme2(1, 2, 3))
Trace(Prépare())
Trace("[" + Vide() + "]", Vide(2))

PROCEDURE Somme(a est un entier, b est un entier = 10)
RENVOYER a + b

PROCEDURE Augmente(n)
n = n + 1

PROCEDURE Change(s est une chaîne)
s += "!"
AuFond(s)

PROCEDURE AuFond(t est une chaîne)
t += "?"

PROCEDURE Intact(LOCAL n)
n = 99
Trace("dedans", n)

FONCTION Fact(n est un entier) : entier
SI n <= 1 ALORS RENVOYER 1
RENVOYER n * Fact(n - 1)

PROCEDURE Deux(a)
RENVOYER (a, a * 2)

PROCEDURE Somme2(*)
n est un entier
POUR i = 1 A MesParamètres..Occurrence
    n += MesParamètres[i]
FIN
RENVOYER n

PROCEDURE Prépare()
RETOUR = 5
Trace("après RETOUR =")

PROCEDURE Vide(x = 1)
SI x = 2 ALORS RENVOYER "deux"

