Trace(4 + " jours", "x" + 1 + 2, 1 + 2 + "x")
Trace("a" + Vrai + 2.5)
s est une chaîne = "n"
s += 5
s += 1.5
Trace(s)
Trace("3" * "4", "10" - 3, "2.5" + 1, "7" / 2)
d est une Durée = 1 s
Trace("durée " + d)
