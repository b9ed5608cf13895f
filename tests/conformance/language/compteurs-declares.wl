// Le compteur d'une boucle peut être déclaré plus bas : c'est la même variable, pour les procédures aussi.
POUR i = 1 A 3
	Montre()
FIN
Trace(i)
i est un entier
i++
Montre()
POUR j = 1 A 2
FIN
POUR i = 7 A 8
FIN
Montre()
Locale()

PROCEDURE Montre()
Trace("i", i)

PROCEDURE Locale()
POUR k = 1 A 2
FIN
Trace(k)
k est un entier
k++
Trace(k)
