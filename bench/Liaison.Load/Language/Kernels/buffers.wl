// Un message masqué, octet par octet, dans un Buffer qui grandit ; puis sa somme.
PROCÉDURE Noyau() : entier sur 8
bufMasque est un Buffer = "k9?z"
bufMessage est un Buffer
POUR i = 1 _A_ 10000
    bufMessage[[i]] = Caract(OUExclusifBinaire(i & 255, Asc(bufMasque[[(i - 1) modulo 4 + 1]])))
FIN
bufEntête est un Buffer = Caract(129)
bufEntête += bufMessage
nSomme est un entier
POUR i = 1 _A_ Taille(bufEntête)
    nSomme = nSomme * 31 + Asc(bufEntête[[i]])
FIN
RENVOYER nSomme
