x est un entier
s est une chaîne
(x, s) = Paire(3)
Trace(x, s)
(x, s) = Paire(x)
Trace(x, s)
Trace(Sans(1), "<" + Sans(0) + ">")
Trace(Fixe())
Trace(Typée(7))

PROCEDURE Paire(n)
RENVOYER (n * 2, "n" + n)

PROCEDURE Sans(n)
SI n = 1 ALORS RENVOYER "un"

PROCEDURE Fixe()
RETOUR = 3
POUR i = 1 A 2
    RETOUR = i * 10
FIN

PROCEDURE Typée(n) : chaîne
RENVOYER n
