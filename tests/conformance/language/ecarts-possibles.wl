// Chaque ligne est un des écarts possibles avec WINDEV, dans l'ordre de la spécification.
// Le retrait commun d'une chaîne sur plusieurs lignes ne compte pas.
s est une chaîne = [
   a
     b
  c
]
Trace(Remplace(s, RC, "|"))
// Un caractère hors de la table reste en mémoire ; son octet est celui de « ? ».
s = "a€b" + "中"
Trace(Taille(s), Asc("中"), s[[4]])
// Les priorités : le signe avant la puissance, les bits avant les comparaisons, % est MODULO.
Trace(-2 ^ 2, 2 ^ -1, 2 ^ 3 ^ 2, 7 % 4, 5 & 3 + 1, 1 | 2 = 3, "é" < "z", "É" > "Z")
// La tolérance des réels est d'un millionième.
Trace(1.0000005 = 1, 1.000002 = 1, 1.0000005 > 1)
// Un entier déborde sans erreur.
x est un entier = 2147483647
x += 1
Trace(x)
n est un entier

// ET et OU évaluent les deux côtés, _ET_ et _OU_ s'arrêtent.
SI Faux ET Touche() ALORS Trace("?")
SI Vrai OU Touche() ALORS Trace("ou", n)
SI Faux _ET_ Touche() ALORS Trace("?")
Trace(n, "a" == "A", "a" == "a")
// Quinze chiffres.
Trace(1/3, 1e15, 123456789012345678 * 1.0, 0.1 + 0.2)
// Affecter au-delà de la fin, plus long, rien, avant le début.
s = "abc"
s[[5]] = "z"
Trace("[" + s + "]")
s = "abc"
s[[2 A 2]] = "XYZ"
Trace(s)
s = "abc"
s[[2]] = ""
Trace(s)
QUAND EXCEPTION DANS
 s[[0]] = "x"
FAIRE
 Trace("0", ExceptionInfo(errCode))
FIN
// Sans partie gauche, le séparateur est omis.
t2 est une chaîne = [RC] + "b"
Trace(t2)
// Une source vide ne donne aucun tour, un séparateur final un morceau vide de plus.
n = 0
POUR TOUTE CHAÎNE p DE "" SEPAREE PAR ";"
 n++
FIN
Trace(n)
POUR TOUTE CHAÎNE p, pos, rang DE "a;b;" SEPAREE PAR ";"
 Trace("[" + p + "]", pos, rang)
FIN
// EOT est le caractère 0.
Trace(ExtraitChaîne("", 1) = "", ExtraitChaîne("", 2) = EOT, Asc(ExtraitChaîne("a", 2)))
// Le compteur est un pas plus loin que la borne.
POUR i = 1 A 3
FIN
Trace(i)
// L'affectation d'un tableau le copie ; les clés gardent leur ordre et leur casse.
t1 est un tableau d'entiers = [1, 2]
t3 est un tableau d'entiers = t1
t3[1] = 9
Trace(t1[1], t3[1])
ta est un tableau associatif d'entiers
ta["b"] = 1
ta["a"] = 2
ta["B"] = 3
POUR TOUT v, k DE ta
 Trace(k, v)
FIN
// Une date commence aujourd'hui.
d est une Date
Trace(d = DateSys())
// Une seconde déclaration du même type affecte.
y est un entier = 1
y est un entier
Trace(y)
// Le bloc QUAND EXCEPTION sans DANS quitte le traitement.
Trace(Q(), "après")
Trace(R())
// Majuscules accentuées, hexadécimal sans séparateurs, Base64 sans fins de ligne, séparateurs par défaut.
Trace(Majuscule("é"), BufferVersHexa(HexaVersBuffer("0102")), Encode("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", encodeBASE64))
ts est un tableau de chaînes = ChaîneDécoupe("a" + TAB + "b")
Trace(ts..Occurrence, Remplace(TableauVersChaîne(ts), RC, "|"))
// Les membres d'un JSON se trouvent sans égard à la casse.
j est un JSON
j.Nom = 1
Trace(j.nom, j.NOM, j)
// Les arguments se suivent sur une ligne, séparés par TAB, et rien n'attend.
Info("a", "b")

PROCEDURE Touche()
n++
RENVOYER Vrai

PROCEDURE Q()
QUAND EXCEPTION
 Trace("ici")
FIN
ExceptionDéclenche(1, "x")
Trace("jamais")
RENVOYER 5

PROCEDURE R()
QUAND EXCEPTION
 RENVOYER 7
FIN
ExceptionDéclenche(1, "x")
