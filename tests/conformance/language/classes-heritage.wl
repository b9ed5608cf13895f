t est un tableau de CForme dynamique
Ajoute(t, allouer un CCarré(3))
Ajoute(t, allouer un CCercle)
POUR TOUT f DE t
    Trace(f.Nom(), f.Aire(), f.Décrit())
FIN
k est un CCarré dynamique
k <- t[1]
Trace(k.Aire())
z est un CCercle dynamique
z <- t[1]
Trace(z = Null)

CForme est une Classe
FIN
PROCÉDURE ABSTRAITE Aire() : réel
PROCÉDURE VIRTUELLE Nom()
RENVOYER "forme"
PROCÉDURE Décrit()
RENVOYER "je suis " + Nom()

CCarré est une Classe
    hérite CForme
    r est un réel
FIN
PROCÉDURE Constructeur(c est un réel)
r = c
PROCÉDURE Aire() : réel
RENVOYER r * r
PROCÉDURE Nom()
RENVOYER "carré"

CCercle est une Classe
    HÉRITE DE CForme
FIN
PROCÉDURE Aire() : réel
RENVOYER 3.14
