m est un tableau de 2 par 3 entiers
m[1, 2] = 5
m[2][3] = 7
Trace(m[1][2], m[2, 3], m[1, 1])
n est un tableau [2,2] d'entiers
n[2, 2] = 4
Trace(n[2, 2])
POUR i = 1 A 2
    s est une chaîne = ""
    POUR j = 1 A 3
        s += [" "] + m[i, j]
    FIN
    Trace(s)
FIN
k est un tableau de tableaux de chaînes
l est un tableau de chaînes = ["a", "b"]
Ajoute(k, l)
Trace(k[1][2], k[1, 1])
