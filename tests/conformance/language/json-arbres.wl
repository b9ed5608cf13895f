j est un JSON
j.nom = "Zoé"
j.t = [1, 2, 3]
j.sous.vrai = Vrai
j.sous.r = 2.5
s est une chaîne = j
Trace(s)
k est un JSON = s
Trace(k.nom, k.t[2], k.t..Occurrence, k.sous.r * 2, k.NOM)
Trace(k.rien = Null, k.rien..Existe, k.sous..Existe)
k.t[2] = 20
k.sous..Existe = Faux
Trace(k)
POUR TOUT x DE k.t
    Trace(x)
FIN
m est un JSON = "[1, {""a"": null}]"
Trace(m[1], m..Occurrence, m[2].a = Null)
n est un entier = k.t[2]
Trace(n + 1)
