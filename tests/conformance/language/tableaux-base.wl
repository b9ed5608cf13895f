t est un tableau de 3 entiers
Trace(t..Occurrence, t.Occurrence, Dimension(t), TableauOccurrence(t), t[1])
t[2] = 5
t[2] += 3
t[2]++
Trace(t[2])
u est un tableau de chaînes
Trace(u..Vide, u..Occurrence)
Ajoute(u, "a")
Trace(TableauAjoute(u, "b"), u..Vide)
Dimension(t, 5)
Trace(t..Occurrence, t[2], t[5])
v est un tableau
Ajoute(v, 1)
Ajoute(v, "deux")
Trace(v[1] + 1, v[2])
d est un tableau dynamique
SI d = Null ALORS Trace("nul")
d = allouer un tableau de 2 entiers
Trace(d..Occurrence)
