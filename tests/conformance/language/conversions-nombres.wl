n est un entier = " 12 pommes"
Trace(n)
n = "abc"
Trace(n)
n = "-3.9x"
Trace(n)
r est un réel = "2.5e2m"
Trace(r)
o est un booléen = "non"
Trace(o)
s est une chaîne = 1 / 3
Trace(s)
s = Vrai
Trace(s)
n = Vrai
Trace(n + 1)
x est un entier sur 1 = 300
Trace(x)
