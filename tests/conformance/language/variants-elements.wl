v est un Variant = [1, 2, 3]
v[1] = 9
v[2] += 5
v[3]++
Trace(v[1], v[2], v[3], v..Occurrence)
t est un tableau de 2 chaînes
w est un Variant = t
w[1] = 12
w[2] = w[1] + "!"
Trace(w[1], w[2], t[1] = "")
x est un Variant = [[1, 2], [3, 4]]
x[2][1] = 30
Trace(x[1][1], x[2][1], x[2][2])
(v[1], v[2]) = (v[2], v[1])
Trace(v[1], v[2])
k est un Variant = JSONVersVariant("{""notes"": [10, 20]}")
k.notes[2] = 21
Trace(k.notes[1], k.notes[2])
P(v)
Trace(v[1])
QUAND EXCEPTION DANS
    v[9] = 1
FAIRE
    Trace(ExceptionInfo(errCode))
FIN

PROCEDURE P(p)
p[1] = "changé"
