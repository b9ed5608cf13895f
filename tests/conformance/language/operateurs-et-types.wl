Trace(-2^2, 2^-1, 2^3^2, 7 MODULO 3, -7 MODULO 3, 7 % 3)
a, b, c sont des entiers = 5
Trace(a, b, c)
x est un entier sur 1 octet = 200
Trace(x)
u est un entier sans signe sur 2 octets = 70000
Trace(u)
sy est un entier système = 5000000000
Trace(sy)
z est une chaîne ASCIIZ sur 5 = "abcdefgh"
f est une chaîne fixe sur 5 = "ab"
Trace("[" + z + "]", "[" + f + "]")
k est un caractère = "xyz"
Trace(k)
Trace(1e20, 1.5e-7, 0.00001, 100000 * 100000, 1/3, 1e15, 123456789012345678)
Trace(4 + " jours", "3" * "4", "12abc" + 1, "7" - 2)
Trace("a" < "b", "abc" [= "ab", "abc" [=] "b", "abc" =] "bc", "ABC" [~ "ab", "x.Y" ~~ "xy")
Trace(5 DANS (1, 5, 7), a = 1 À 9, 1 < c < 9)
t est un tableau d'entiers = [1, 2, 3]
Trace(2 DANS t, 9 DANS t)
d est une Durée = 3 min 30 s
Trace(d, d..EnSecondes, d..Minute)
SI PAS "a" ~= "b" ALORS Trace("pas")
y est un entier = a = 0 ? 1 SINON 2
Trace(y)
Trace(bitDécaleGauche(1, 40), 5 || 3, 5 | 3, 6 & 3, ~5)
p, q sont des entiers
p = 1; q = 2
p <=> q
Trace(p, q)
WL.Trace("lib")
Trace("a[%a + 1%]b [%1%] [%%] [% x")
Trace(Vrai, Faux, "" + Vrai)
Trace(Null = 0, Taille("é"), Asc("€"))
dt est une Date = "20240229"
dt..Année = 2025
Trace(dt, dt + 1)
h est une Heure = "10203040"
Trace(h, h..Seconde)
e8 est un 8-byte int = 9
Trace(e8)
