STLigne est une Structure
    mots est un tableau de chaînes
    m est un tableau associatif d'entiers
FIN
l est un STLigne
Ajoute(l.mots, "a")
l.m["k"] = 1
l.m["k"] += 4
g est un tableau de STLigne
Ajoute(g, l)
Ajoute(g[1].mots, "b")
g[1].mots[1] = "A"
g[1].m["k"]++
Trace(l.mots..Occurrence, l.mots[1], l.m["k"])
Trace(g[1].mots..Occurrence, g[1].mots[1], g[1].m["k"])
