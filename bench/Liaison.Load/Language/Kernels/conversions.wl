// Des nombres en texte et retour.
PROCÉDURE Noyau() : entier sur 8
nTotal est un entier sur 8
POUR i = 1 _A_ 2000
    sNombre est une chaîne = i * 37
    nTotal += Taille("n" + i + ";") + Val(sNombre)
    nTotal += Taille(EntierVersHexa(i))
FIN
RENVOYER nTotal
