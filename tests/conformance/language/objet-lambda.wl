c est un CBouton
total est un entier
c.Sur((n) => { total += n })
c.Clique(5)
c.Clique(6)
Trace(total)

CBouton est une Classe
    action est une procédure
FIN
PROCÉDURE Sur(p est une procédure)
action = p
PROCÉDURE Clique(n)
action(n)
