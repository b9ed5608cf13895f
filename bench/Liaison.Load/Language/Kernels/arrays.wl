// Un tableau rempli de nombres mêlés, trié, relu ; puis parcouru.
PROCÉDURE Noyau() : entier sur 8
tabN est un tableau d'entiers
nGraine est un entier = 12345
POUR i = 1 _A_ 2000
    nGraine = (nGraine * 1103 + 12347) modulo 65536
    TableauAjoute(tabN, nGraine)
FIN
TableauTrie(tabN)
nSomme est un entier sur 8
POUR i = 1 _A_ tabN..Occurrence
    nSomme += tabN[i] * i
FIN
POUR TOUT n DE tabN
    nSomme -= n
FIN
RENVOYER nSomme
