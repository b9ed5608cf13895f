n est un entier = "12 pommes"
r est un réel = "3.5"
s est une chaîne = 42
b est un Buffer = "abc"
c est un caractère = "xyz"
m est un monétaire = 1.10
Trace(n, r, s, Taille(b), c, m + 2)
s = b
Trace(s, s = b)
b += s
Trace(b, Taille(b))
f est une chaîne fixe sur 5 = "ab"
Trace("<" + f + ">")
e est un entier sur 8 = 3000000000
n = e
Trace(e, n, e / 2)
o est un booléen = 3
Trace(o, NON o)
SI "0" ALORS Trace("jamais") SINON Trace("faux")
