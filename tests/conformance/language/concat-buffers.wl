b est un Buffer
b += "ab"
b += Caract(0xFF)
Trace(BufferVersHexa(b + "c"), Taille(b + "cd"))
s est une chaîne = "x" + b
Trace(Taille(s))
c est un Buffer = b
c += "z"
Trace(Taille(b), Taille(c))
b[[2]] = "é"
Trace(BufferVersHexa(b))
b[[5]] = "!"
Trace(BufferVersHexa(b))
b[[1 A 2]] = ""
Trace(BufferVersHexa(b), BufferVersHexa(b[1]), BufferVersHexa(b[2 A 3]))
