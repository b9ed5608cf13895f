Trace(Vrai, Faux, Oui, Non)
Trace(Asc(TAB), Taille(RC), Taille(CRLF), Asc(EOT), Taille(EOT))
Trace(RC = CRLF, RC = Caract(13) + Caract(10))
v est un Variant
Trace(v = Null)
n est un entier = Oui
Trace(n + 1, Vrai = 1)
