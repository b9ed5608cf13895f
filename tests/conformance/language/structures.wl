STPoint est une Structure
    x est un entier
    nom est une chaîne = "?"
    t est un tableau d'entiers
FIN
EEtat est une Énumération
    eLibre
    eOccupé
FIN
p est un STPoint
p.x = 3
q est un STPoint = p
q.x = 4
q.nom = "q"
Ajoute(q.t, 1)
Trace(p.x, p.nom, q.x, q.nom, p.t..Occurrence, q.t..Occurrence)
tab est un tableau de STPoint
Ajoute(tab, p)
tab[1].x = 9
Trace(p.x, tab[1].x)
Bouge(p)
Trace(p.x)
e est un EEtat
Trace(Val(e))
e = EEtat.eOccupé
SI e = eOccupé ALORS Trace("occupé", Val(e))
SELON e
    CAS eLibre : Trace("libre")
    CAS eOccupé : Trace("occupé encore")
FIN

PROCEDURE Bouge(pt est un STPoint)
pt.x += 100
