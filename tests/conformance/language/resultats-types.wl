// L'en-tête dit les types de plusieurs résultats ; les valeurs deviennent de ces types.
n est un entier
s est une chaîne
(s, n) = Deux(7)
Trace(s + s, n)
(n, s) = Deux(8)
Trace(n, s)

PROCEDURE Deux(x) : (chaîne, entier)
SI x > 7 ALORS RENVOYER ("" + x, x / 3)
RENVOYER (x, 3.7)
