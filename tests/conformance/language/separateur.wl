s est une chaîne = ""
s += [RC] + "x"
Trace(s)
s += [RC] + "x"
Trace(s)
s = "x" + RC
s += [RC] + "y"
Trace(s)
t est une chaîne = "a"
Trace(t + [", "] + "b")
t = ""
Trace(t + [", "] + "b")
