Trace(Majuscule(SansEspace(" json ")), Minuscule("É"), Gauche("abc", 2), Droite("abc", 2), Milieu("abcdef", 3, 2))
Trace(Remplace("a-b-c", "-", "+"), Position("abc", "c"), Complète("ab", 4, "."), Répète("xy", 2))
t est un tableau de chaînes
ChaîneVersTableau(" chat, JSON", t, ",")
Trace(t..Occurrence, t[1])
Trace(EntierVersHexa(300), Droite(EntierVersHexa(300), 4), HexaVersEntier("012C"))
Trace(Taille(ChaîneVersUTF8("é")), UTF8VersAnsi(ChaîneVersUTF8("é")))
Trace(Crypte(HashChaîne(HA_SHA_160, "dGhlIHNhbXBsZSBub25jZQ==" + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), "", compresseAucun, encodeBASE64))
Trace(OUBinaire(0x80, ETBinaire(0x1, 0xF)), OUExclusifBinaire(0x61, 0x37))
Trace("a|b|c".Découpe("|")..Occurrence)
Trace(Val("12abc") + 1, NumériqueVersChaîne(3.14159, "0.2f"))
sVide est une chaîne
Trace(sVide..Vide, "a"..Vide, sVide..Taille)
vTexte est un Variant = "abc"
Trace(vTexte..Taille)
