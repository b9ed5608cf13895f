t est un tableau d'entiers = [1, 2, 3]
POUR TOUT x DE t
    x = x * 10
FIN
Trace(t[1], t[3])
POUR TOUT x, i DE t
    Trace(i, x)
FIN
POUR TOUT x, i, n DE t DEPUISFIN
    Trace(n, i, x)
FIN
POUR TOUT ÉLÉMENT e DANS t
    SI e = 20 ALORS Ajoute(t, 40)
FIN
Trace(t..Occurrence)
POUR CHAQUE x DE t
    SI x = 20 ALORS CONTINUER
    SI x = 40 ALORS SORTIR
    Trace(x)
FIN
POUR TOUS x DE [Vrai, Faux]
    Trace(x)
FIN
