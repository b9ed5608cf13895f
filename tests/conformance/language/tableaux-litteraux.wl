t est un tableau d'entiers = [1, 2, 3]
Trace(t[1] + t[3])
m est un tableau de 2 par 2 entiers = [[1, 2], [3, 4]]
Trace(m[2, 1], m[1][2])
POUR TOUT x DE ["un", "deux"]
    Trace(x)
FIN
Trace(Somme([4, 5, 6]))
STP est une Structure
    a est un entier
    b est une chaîne
FIN
p est un STP = [1, "un"]
Trace(p.a, p.b)
v est un tableau associatif de chaînes = [["k", "v"], ["l", "w"]]
Trace(v["k"], v["l"], v..Occurrence)
u est un tableau de 4 entiers = [1, 2]
Trace(u[1], u[2], u[3], u..Occurrence)

PROCEDURE Somme(t)
n est un entier
POUR TOUT x DE t
    n += x
FIN
RENVOYER n
