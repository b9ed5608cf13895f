// Des appels : récursifs, et par référence.
PROCÉDURE Noyau() : entier sur 8
nPaires, nImpaires sont des entiers
POUR i = 1 _A_ 10000
    Compte(i, nPaires, nImpaires)
FIN
RENVOYER Fibonacci(18) + nPaires * 3 + nImpaires

PROCÉDURE Fibonacci(n est un entier) : entier
SI n < 2 ALORS RENVOYER n
RENVOYER Fibonacci(n - 1) + Fibonacci(n - 2)

PROCÉDURE Compte(n, nPaires, nImpaires)
SI n modulo 2 = 0 ALORS
    nPaires += n
SINON
    nImpaires += n
FIN
