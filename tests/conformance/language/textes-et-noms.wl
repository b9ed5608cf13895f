// sections 3, 4, 5, 6, 16, 19
x est un entier = 1 + ...  // suite
	2
y est un entier = 3 +
	4
Trace(x, y)
sNom, sÂge sont des chaînes = "a"
SNOM = "é"
Trace(snom, sAge, sÂGE)
TRACE ("espace")
Multitâche
i est un entier = 0x80 + 0b101
Trace(i, 32.99, 1 s + 500 ms, 10min)
d est une Durée = 2 h 5 min
Trace(d..EnMinutes, 1 j)
a est un tableau de chaînes = ["x", "y",
	"z"]
Trace(a[3])
s est une chaîne = `le "mot" [%1 + 1%] ``fin```
Trace(s)
Trace("[%s[[1 à 2]]%]", "[%""q""%]")
SOIT q = 5.5
Trace(q * 2)
e est une chaîne


