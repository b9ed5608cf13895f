j est un JSON
j.a.b = 1
j.t[1] = "x"
j.t[2] = "y"
Trace(j.a.b, j.t..Occurrence, j.a..Existe, j.z..Existe)
s est une chaîne = j
Trace(s)
k est un JSON = "{""nom"": ""Zoé"", ""âge"": 3}"
Trace(k.nom, k.âge + 1)
POUR TOUT x DE j.t
    Trace(x)
FIN
k.nom..Existe = Faux
Trace(k)
