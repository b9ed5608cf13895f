PROCEDURE Principal()
Trace(Pair(6), Pair(3))
x est un entier
Incrémente(3)
Trace(x)
PROCÉDURE INTERNE Pair(n)
    SI n = 0 ALORS RENVOYER Vrai
    RENVOYER Impair(n - 1)
FIN
PROCÉDURE INTERNE Impair(n)
    SI n = 0 ALORS RENVOYER Faux
    RENVOYER Pair(n - 1)
FIN
PROCÉDURE INTERNE Incrémente(n)
    SI n = 0 ALORS RETOUR
    x += n
    Incrémente(n - 1)
FIN
Trace("suite")
