f est une chaîne fixe sur 5 = "ab"
Trace("<" + f + ">", Taille(f))
f = "abcdefgh"
Trace("<" + f + ">")
z est une chaîne ASCIIZ sur 5 = "ab"
Trace("<" + z + ">")
z = "abcdefgh"
Trace("<" + z + ">")
c est un caractère = "xyz"
Trace(c, Asc(c))
d est un caractère
Trace(Asc(d))
