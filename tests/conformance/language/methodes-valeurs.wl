c est un CCible
c.Lance()
TableauTrie2()

PROCEDURE TableauTrie2()
t est un tableau d'entiers = [1, 3, 2]
TableauTrie(t, ttFonction, CCible::Inverse)
Trace(TableauVersChaîne(t, " "))

CCible est une Classe
    n est un entier = 4
FIN
PROCÉDURE Lance()
p est une procédure = :Reçoit
p("a")
Appelle(:Reçoit)
q est une procédure = ":Reçoit"
q("c")
PROCÉDURE Reçoit(s)
n++
Trace(s, n)
PROCÉDURE Appelle(f est une procédure)
f("b")
PROCÉDURE GLOBALE Inverse(a, b)
RENVOYER b - a
