// Combien de fois revient chaque mot.
gtabMots est un tableau de chaînes

POUR i = 1 _A_ 2000
    TableauAjoute(gtabMots, "mot" + (i * 7919) modulo 301)
FIN

PROCÉDURE Noyau() : entier sur 8
taCompte est un tableau associatif d'entiers
POUR TOUT sMot DE gtabMots
    taCompte[sMot] += 1
FIN
nTotal est un entier sur 8
POUR TOUT n, sMot DE taCompte
    nTotal += n * Taille(sMot)
FIN
POUR TOUT sMot DE gtabMots
    SI taCompte[sMot]..Existe ALORS nTotal++
FIN
RENVOYER nTotal
