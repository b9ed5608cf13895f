f est une File de chaînes
Enfile(f, "a")
Enfile(f, "b")
Trace(f..Occurrence, Défile(f), f..Occurrence)
s est une chaîne
SI Défile(f, s) ALORS Trace(s)
SI PAS Défile(f, s) ALORS Trace("vide")
p est une Pile d'entiers
Empile(p, 1)
Empile(p, 2)
Trace(Dépile(p), Dépile(p), p..Vide)
l est une Liste d'entiers
Ajoute(l, 5)
Ajoute(l, 6)
l.Ajoute(7)
POUR TOUT x DE l
    Trace(x)
FIN
Supprime(l, 1)
Trace(l..Occurrence)
Enfile(f, "z")
POUR TOUT x DE f
    Trace(x)
FIN
