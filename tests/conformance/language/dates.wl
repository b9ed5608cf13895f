d est une Date = "20240228"
d = d + 2
Trace(d, d..Année, d..Mois, d..Jour)
d..Jour = 15
Trace(d)
e est une Date = "20240315"
Trace((d - e)..EnJours)
u est une Durée = 90 s
Trace(u..EnMinutes, u..Seconde, u)
h est une Heure = "10300000"
Trace(h..Heure, h + 45 min)
dh est une DateHeure = "20240101120000000"
Trace(dh + 1 j)
Trace(DateVersChaîne(d, "JJ/MM/AAAA"))
x est un entier = 10 ms
Trace(x)
