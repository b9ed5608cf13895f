Trace(Asc(Caract(129)))
b est un Buffer
b[[1]] = Caract(0x81)
b[[2]] = Caract(5)
Trace(BufferVersHexa(b), Taille(b))
Trace(Taille(b + "Salut"))
Trace(Asc("€"), Asc("é"), Asc(""))
Trace(OUBinaire(0x80, ETBinaire(0x1, 0xF)), OUExclusifBinaire(0x61, 0x37), 254 & 127)
Trace(5 || 3, 5 | 3)
Trace((5 - 1) modulo 4 + 1, (8 - 1) modulo 4 + 1)
Trace(EntierVersHexa(300), Droite(EntierVersHexa(300), 4), HexaVersEntier("012C"))
Trace(BufferVersHexa(HexaVersBuffer("01 2C")))
Trace(Crypte(HashChaîne(HA_SHA_160, "dGhlIHNhbXBsZSBub25jZQ==" + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), "", compresseAucun, encodeBASE64))
Trace(ChaîneConstruit("%1 et %2, %%1", "a", "%1"))
Trace(ChaîneOccurrence("x" + RC + RC, RC + RC))
Trace("<" + ExtraitChaîne("P: chat, JSON", 2, ":") + ">")
t est un tableau de chaînes
ChaîneVersTableau(" chat, JSON", t, ",")
Trace(t..Occurrence, "<" + t[1] + ">")
Trace(Majuscule(SansEspace(" json ")))
Trace(Taille(ChaîneVersUTF8("é")), UTF8VersAnsi(ChaîneVersUTF8("é")))
Trace("abcdef"[[3 A]], "abcdef"[[2 A 4]], "abcdef"[[3 sur 2]], "<" + "abcdef"[[9 A]] + ">")
s est une chaîne = ""
s += [RC] + "x"
Trace(s = "x")
s += [RC] + "x"
Trace(s = "x" + RC + "x")
s = "x" + RC
s += [RC] + "y"
Trace(s = "x" + RC + "y")
s = [
	a
	  b
]
Trace(s = "a" + RC + "  b")
POUR TOUTE CHAÎNE m DE "a" + RC + "b" + RC + RC SEPAREE PAR RC
    Trace("<" + m + ">")
FIN
POUR TOUTE CHAÎNE m DE "" SEPAREE PAR RC
    Trace("jamais")
FIN
Trace(4 + 4 + " x", "x " + 4 + 4)
Trace(7 / 2)
n est un entier = 7 / 2
Trace(n)
Trace(0.1 + 0.2, 0.1 + 0.2 = 0.3)
Trace(" Abc" ~= "abc ", "É-t é" ~~ "ete", "abc" [= "ab")
POUR i = 1 _A_ 3
FIN
Trace(i)
Info("a", "b")
