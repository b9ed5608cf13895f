// Avec --strings unicode : une chaîne sans genre donne ses octets en UTF-16, les autres ceux de leur genre.
b est un Buffer = "é€"
Trace(BufferVersHexa(b))
b = "a"
b += "b"
b = b + "c"
Trace(BufferVersHexa(b))
v est un Variant = "x"
b = v
Trace(BufferVersHexa(b))
sAnsi est une chaîne ANSI = "é"
b = sAnsi
Trace(BufferVersHexa(b))
sUtf8 est une chaîne UTF8 = "é"
b = sUtf8
Trace(BufferVersHexa(b))
sUnicode est une chaîne UNICODE = "é"
b = sUnicode
Trace(BufferVersHexa(b))
c est un caractère = "é"
b = c
Trace(BufferVersHexa(b))
s est une chaîne = HexaVersBuffer("E900B403")
Trace(s, Taille(s))
sUtf8 = HexaVersBuffer("C3A9")
Trace(sUtf8)
Trace("x" + HexaVersBuffer("4100"))
Trace(Asc("€"), Asc(Caract(960)), Caract(8364), Asc(""))
Trace(Asc(HexaVersBuffer("80")))
Trace(BufferVersHexa(HashChaîne(HA_MD5_128, "a")))
b = "abc"
b[[2]] = "Z"
Trace(BufferVersHexa(b))
SI b = "aZc" ALORS Trace("égal") SINON Trace("autres octets")
Ajout(sUnicode)
Trace(sUnicode)

PROCEDURE Ajout(texte est une chaîne)
texte += "!"
