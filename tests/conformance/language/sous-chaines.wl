s est une chaîne = "abcdef"
Trace(s[[3 A]], s[[2 A 4]], s[[3 sur 2]], s[[9 A]], s[[A 2]], s[[1]])
s[[2]] = "X"
Trace(s)
s[[1 A 3]] = "-"
Trace(s)
s[[Taille(s) + 1]] = "!"
Trace(s)
b est un Buffer
b[[1]] = Caract(0x81)
b[[2]] = Caract(5)
Trace(BufferVersHexa(b), Taille(b), Taille(b + "Salut"))
Trace(Asc(b[[1]]), Asc(Caract(129)), Asc("€"), Asc("é"), Asc(""))
b += "AB"
Trace(BufferVersHexa(b[[2 A 3]]))
Trace(BufferVersHexa(HexaVersBuffer("01 2C")))
