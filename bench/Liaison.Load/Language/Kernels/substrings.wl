// Une chaîne lue caractère par caractère, et par tranches.
gsTexte est une chaîne
POUR i = 1 _A_ 100
    gsTexte += "Portez ce vieux whisky au juge blond qui fume. "
FIN

PROCÉDURE Noyau() : entier sur 8
nVoyelles, nCodes, nMots sont des entiers
POUR i = 1 _A_ Taille(gsTexte)
    SI gsTexte[[i]] = "e" OU gsTexte[[i]] = "u" ALORS nVoyelles++
    nCodes += Asc(gsTexte[[i]])
    SI gsTexte[[i sur 3]] = "qui" ALORS nMots++
FIN
RENVOYER nVoyelles * 1000 + nMots + nCodes
