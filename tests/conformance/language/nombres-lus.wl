// Ce que Val donne est entier ou réel, comme le texte le dit.
n8 est un entier sur 8 = Val("9007199254740993")
n est un entier = Val("12abc")
o est un entier sur 1 = Val("300")
u est un entier sans signe sur 8 = Val("12")
r est un réel = Val("1.5")
s est une chaîne = Val("2.50")
b est un booléen = Val("0")
m est un monétaire = Val("1.25")
d est une Durée = Val("1500")
v est un Variant = Val("4")
Trace(n8, n, o, u, r, s, b, m, d, v)
// Les calculs restent exacts tant que les deux côtés sont entiers.
n8 = Val("9007199254740993") + 1
Trace(n8, Val("9007199254740993") * 1, Val("9007199254740993") - 1)
Trace(Val("7") / 2, Val("7") modulo 4, Val("7.5") modulo 2, -Val("3"), Val("-0"))
Trace("a" + Val("1") + Val("2"), Val("1") + Val("2") + "a", Val("3") + m, Val("3") + Vrai, Val("3") + u, Val("4") + r)
n += Val("5") + 1
n -= Val("0.5")
Trace(n)
v += Val("0.5")
Trace(v, v * Val("2"))
// Les comparaisons.
Trace(Val("10") > 9, Val("1.0000001") = 1, 3 <= Val("5") <= 7, Val("x") = "0", Val("5") <> 5, Val("2") DANS (1, "2"), Val("9007199254740993") = 9007199254740992)
SI Val("1") ALORS Trace("vrai")
SELON Val("2")
    CAS 1 : Trace("un")
    CAS "2" : Trace("deux")
FIN
// Partout ailleurs, c'est une valeur comme une autre.
Trace("[%Val(""5"")%] et [%Val(""5"") + 1%]", TypeVar(Val("12")), TypeVar(Val("1.5")), TypeVar(Val("5000000000")))
Trace(Max(Val("3"), 2), Val("5") & 4, ~Val("1"), Val("2") ^ 3, PartieEntière(Val("2.7")))
t est un tableau de 3 entiers
t[Val("2")] = Val("9")
Trace(t[Val("2")], "abcdef"[[Val("2") À Val("4")]], Répète("x", Val("3")))
POUR i = Val("1") À Val("2")
    Trace(i, i = 1 ? Val("1") SINON "x", f(Val("8")), g(Val("9")))
FIN
j est un JSON
j.a = Val("3")
Trace(j.a + 1)
Val("5")

PROCÉDURE f(p)
RENVOYER p + 1

PROCÉDURE g(p est un réel) : entier
RENVOYER Val("3.9") + p
