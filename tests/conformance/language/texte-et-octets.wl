s est une chaîne ANSI = "é€"
b est un Buffer = s
Trace(Taille(s), Taille(b), BufferVersHexa(b))
s = HexaVersBuffer("C3 A9 81 90")
Trace(Taille(s), Asc(s[[3]]), Asc(s[[4]]))
b = s
Trace(BufferVersHexa(b))
u est une chaîne UNICODE = "é"
b = u
Trace(BufferVersHexa(b), Taille(u))
v est une chaîne UTF8 = "é"
b = v
Trace(BufferVersHexa(b))
s = "日"
b = s
Trace(BufferVersHexa(b), Taille(s), Asc(s))
Trace(UTF8VersAnsi("Ã©"), UTF8VersChaîne(HexaVersBuffer("E697A5")))
POUR i = 0 _A_ 255
    SI Asc(Caract(i)) <> i ALORS Trace("faux", i)
FIN
Trace(Asc(Caract(257)))
