double est une procédure = x => x * 2
somme est une procédure = (a, b) => a + b
rien est une procédure = () => Trace("rien")
bloc est une procédure = (n) => {
    SI n > 5 ALORS RENVOYER "grand"
    RENVOYER "petit"
}
Trace(double(4), somme(1, 2), bloc(9), bloc(1))
rien()
base est un entier = 100
plus est une procédure = x => x + base
base = 200
Trace(plus(1))
t est un tableau d'entiers = [3, 1, 2]
TableauTrie(t, ttFonction, (a, b) => b - a)
Trace(TableauVersChaîne(t, " "))
Trace(Applique(x => x * x, 7), Applique((x) => { RENVOYER -x }, 7))

PROCEDURE Applique(f est une procédure, n)
RENVOYER f(n)
