t est un tableau de chaînes
Ajoute(t, "b")
TableauAjoute(t, "a")
t.Ajoute("c")
Trace(t..Occurrence, t[1], Dimension(t))
TableauTrie(t)
POUR TOUT s, i DE t
    Trace(i, s)
FIN
POUR TOUT s DE t
    s = Majuscule(s)
FIN
Trace(TableauVersChaîne(t, ","))
u est un tableau de chaînes = t
u[1] = "Z"
Trace(t[1], u[1])
m est un tableau de 2 par 3 entiers
m[2, 3] = 7
Trace(m[2][3], m[1, 1])
n est un tableau d'entiers = [3, 1, 2]
TableauTrie(n, ttDécroissant)
Trace(TableauVersChaîne(n, " "))
Trace(TableauCherche(n, tcLinéaire, 2))
TableauSupprime(n, 1)
TableauInsère(n, 1, 9)
Trace(TableauVersChaîne(n, " "), n..Vide)
TableauTrie(n, ttFonction, (a, b) => a - b)
Trace(TableauVersChaîne(n, " "))
TableauSupprimeTout(n)
Trace(n..Vide)
v est un tableau associatif d'entiers
v["un"] = 1
v["deux"] = 2
Trace(v["un"], v["trois"], v["deux"]..Existe, v["trois"]..Existe, v..Occurrence)
POUR TOUT valeur, clé DE v
    Trace(clé, valeur)
FIN
POUR TOUT x DE n DEPUISFIN
    Trace(x)
FIN
q est une File d'entiers
Enfile(q, 5)
Enfile(q, 6)
k est un entier
SI Défile(q, k) ALORS Trace(k)
Trace(Défile(q), q..Vide)
