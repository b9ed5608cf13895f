f est un IForme dynamique = allouer un CLigne
Trace(f.Longueur())
Montre(f)

PROCEDURE Montre(x est un IForme)
Trace("longueur", x.Longueur())

IForme est une Interface
FIN
PROCÉDURE Longueur() : entier

CLigne est une Classe
    IMPLÉMENTE IForme
FIN
PROCÉDURE Longueur() : entier
RENVOYER 12
