d est une Date = "20240228"
d += 2
Trace(d, d..Année, d..Mois, d..Jour)
d..Mois = 12
Trace(d)
e est une Date = "20241231"
u est une Durée = e - d
Trace(u..EnJours)
Trace(d < e, d = "20241201")
h est une Heure = "10300000"
h = h + 45 min
Trace(h, h..Heure, h..Minute)
dh est une DateHeure = "20231231235959000"
dh = dh + 1 s
Trace(dh, dh..Année, dh..Seconde)
v est une Durée = "+1020304005"
Trace(v..EnHeures, v..Minute)
n est un entier = 1 min
Trace(n)
aujourd est une Date
Trace(aujourd = DateSys())
