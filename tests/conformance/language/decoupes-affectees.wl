s est une chaîne = "abc"
s[[1]] = "XYZ"
Trace(s)
s[[2]] = ""
Trace(s)
s[[4]] = "d"
Trace(s)
s[[7]] = "g"
Trace("<" + s + ">")
s[[2 A 3]] = "--trois--"
Trace(s)
s[[A 1]] = ""
Trace(s)
s[[10 A]] = "fin"
Trace(s)
QUAND EXCEPTION DANS
    s[[0]] = "x"
FAIRE
    Trace("position", ExceptionInfo(errCode) <> 0)
FIN
t est un tableau de chaînes = ["abc"]
t[1][[2]] = "!"
Trace(t[1])
