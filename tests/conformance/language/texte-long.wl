s est une chaîne
POUR i = 1 _A_ 50000
    s += Caract(65 + i modulo 26)
FIN
Trace(Taille(s), s[[1 A 3]], Gauche(HashMD5(s), 8))

PROCEDURE HashMD5(x)
RENVOYER BufferVersHexa(HashChaîne(HA_MD5_128, x))
