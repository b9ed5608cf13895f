x est un entier = 1
SI x = 1 ALORS
    y est un entier = 5
FIN
Trace(y)
POUR i = 1 A 3
    z est un entier
    z += i
    Trace(z)
FIN
POUR i = 3 A 4
    Trace(i)
FIN
POUR TOUT e DE [1, 2]
    Trace(e)
FIN
POUR TOUT e DE ["a"]
    Trace(e)
FIN
Canal est une chaîne = "dehors"
Montre("dedans")
Trace(Canal)

PROCEDURE Montre(Canal)
Trace(Canal)
