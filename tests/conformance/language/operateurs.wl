// Values that tests pin: operators.
Trace(4 + 4 + " x", "x " + 4 + 4)
Trace(7 / 2)
n est un entier = 7 / 2
Trace(n)
Trace(0.1 + 0.2, 0.1 + 0.2 = 0.3)
Trace(5 || 3, 5 | 3, 254 & 127)
Trace((5 - 1) modulo 4 + 1, (8 - 1) modulo 4 + 1, -7 modulo 3)
Trace(2 ^ 10, -2 + 3 * 4)
Trace(2000000000 + 2000000000)
n = 2000000000 + 2000000000
Trace(n)
Trace(~0, 1e20, 2.5e-3, 0xFF, 0b101)
SI 0 = n - n ALORS Trace("zéro")
SI PAS "a" ~= "b" ALORS Trace("différent")
Trace(3 = 1 À 5, 1 <= 3 <= 2)
SI 3 DANS (1, 2, 3) ALORS Trace("dedans")
b est un booléen = "0"
Trace(b, Vrai, Faux)
