// Ce qui remplace une méthode prend ses paramètres comme elle : leurs types et leurs variables.
b est un CBase dynamique = allouer un CFils
b.Montre("x")
b.Double(4)
n est un entier = 1
b.Change(n)
Trace(n)
c est un CBase
c.Change(n)
Trace(n)
i est un IAffiche = allouer un CFils
i.Affiche("t")
i.Complète(n)
Trace(n)

IAffiche est une Interface
FIN
PROCÉDURE Affiche(s)
PROCÉDURE Complète(p)

CBase est une Classe
FIN
PROCÉDURE VIRTUELLE Montre(p)
Trace("base", p)
PROCÉDURE Double(p est un entier)
Trace("base", p)
PROCÉDURE Change(p)
Trace("base", p)

CFils est une Classe
	hérite CBase
	implémente IAffiche
FIN
PROCÉDURE Montre(p)
Trace("fils", p)
Ancêtre.Montre(p)
PROCÉDURE Double(p)
Trace("fils", p * 2)
PROCÉDURE Change(p)
p = 5
PROCÉDURE Affiche(s)
Trace("affiche", s)
PROCÉDURE Complète(p)
p += 7
