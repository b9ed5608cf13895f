a, b, c sont des entiers = 3
b = 3
a = b = c
Trace(a)
x est un booléen = b = 4
Trace(x)
SI 0 = Taille("") ALORS Trace("vide")
SI b = 3 ET c = 3 ALORS Trace("trois")
a <=> b
Trace(a, b)
