// Une chaîne construite caractère par caractère, puis morceau par morceau.
PROCÉDURE Noyau() : entier sur 8
s est une chaîne
POUR i = 1 _A_ 10000
    s += Caract(65 + i modulo 26)
FIN
POUR i = 1 _A_ 2000
    s += "mot" + " "
FIN
RENVOYER Taille(s) + Asc(s[[5000]]) + Asc(s[[12000]])
