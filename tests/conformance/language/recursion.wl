Trace(Fib(20), Pgcd(48, 36), Pair(10), Pair(7))
Tours(2, "A", "B", "C")

PROCEDURE Fib(n est un entier) : entier
SI n < 2 ALORS RENVOYER n
RENVOYER Fib(n - 1) + Fib(n - 2)

PROCEDURE Pgcd(a, b)
SI b = 0 ALORS RENVOYER a
RENVOYER Pgcd(b, a modulo b)

PROCEDURE Pair(n)
SI n = 0 ALORS RENVOYER Vrai
RENVOYER Impair(n - 1)

PROCEDURE Impair(n)
SI n = 0 ALORS RENVOYER Faux
RENVOYER Pair(n - 1)

PROCEDURE Tours(n, a, b, c)
SI n = 0 ALORS RETOUR
Tours(n - 1, a, c, b)
Trace(a + " -> " + c)
Tours(n - 1, b, a, c)
