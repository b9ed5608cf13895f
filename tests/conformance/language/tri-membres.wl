STArticle est une Structure
    sRef est une chaîne
    nQte est un entier
    rPrix est un réel
FIN
t est un tableau de STArticle = [["B2", 7, 2.5], ["A1", 7, 1.5], ["C3", 1, 9]]
TableauTrie(t, ttMembre, "sRef")
Montre(t)
TableauTrie(t, ttMembre + ttDécroissant, "rPrix")
Montre(t)
TableauTrie(t, ttMembre, "-nQte;sRef")
Montre(t)
t.Trie(ttMembre, "+nQte ; -sRef")
Montre(t)
Trace(TableauCherche(t, tcLinéaire, "sRef", "A1"), TableauCherche(t, tcLinéaire, "nQte", 7), TableauCherche(t, tcLinéaire, "nQte", 7, 3), TableauCherche(t, tcLinéaire, "sRef", "Z"))
to est un tableau de CBoite dynamique
POUR i = 1 À 3
    Ajoute(to, allouer un CBoite(10 - i))
FIN
ArraySort(to, asMember, "nRang")
POUR TOUT o DE to
    Trace(o.nRang)
FIN
Trace(TableauCherche(to, tcLinéaire, "nRang", 8), TableauCherche(to, tcLinéaire, to[2], 1), TableauCherche(to, tcLinéaire, to[2], 3))

PROCEDURE Montre(t est un tableau de STArticle)
s est une chaîne
POUR TOUT a DE t
    s += [" "] + a.sRef
FIN
Trace(s)

CBoite est une Classe
    nRang est un entier
FIN
PROCEDURE Constructeur(n est un entier)
nRang = n
