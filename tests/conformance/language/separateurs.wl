s est une chaîne
POUR i = 1 A 3
    s += [", "] + i
FIN
Trace(s)
t est une chaîne = "a"
Trace(t + [RC] + "b" = "a" + RC + "b")
t = "a,"
Trace(t + [","] + "b")
Trace([","] + "b")
u est une chaîne = [", "] + "seul"
Trace(u)
s = "x"
s += [RC + RC] + "y" + "z"
Trace(Taille(s))
w est une chaîne = "p" + [";"] + "" + "q"
Trace(w)
