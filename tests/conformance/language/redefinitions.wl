// Ce qui remplace une méthode prend les types qu'elle déclare, ou lui donne les siens.
b est un CB
a est un CA
f est un IForme = b
Trace(b.Aire(), a.Aire(), f.Double(2))
Trace(b.Nom(1), a.Nom(2))
b.Montre("x")
f.Côté(1.5)
Trace(b.Autre().Aire(), a.Autre().Aire())

IForme est une Interface
FIN
PROCÉDURE Double(n)
PROCÉDURE Côté(r est un réel)

CA est une Classe
FIN
PROCÉDURE Aire()
RENVOYER 3
PROCÉDURE Nom(n est un entier)
RENVOYER "a" + n
PROCÉDURE Montre(s est une chaîne)
Trace(s)
PROCÉDURE Autre() : CA
RENVOYER allouer un CA

CB est une Classe
HÉRITE DE CA
IMPLÉMENTE IForme
FIN
PROCÉDURE Aire() : réel
RENVOYER 2.5
PROCÉDURE Nom(n)
RENVOYER "b" + n
PROCÉDURE Montre(s est une chaîne UNICODE)
Trace("u" + s)
PROCÉDURE Double(n est un entier) : entier
RENVOYER 2 * n
PROCÉDURE Côté(r)
Trace(r)
PROCÉDURE Autre() : CB
RENVOYER allouer un CB
