Trace(Calcule("2+3*4"), Calcule("(2+3)*4"), Calcule("10-2-3"), Calcule("2*(3+(4-1))"))
gsTexte est une chaîne
gnPlace est un entier

PROCEDURE Calcule(s est une chaîne) : entier
gsTexte = s
gnPlace = 1
RENVOYER Somme()

PROCEDURE Somme() : entier
n est un entier = Produit()
TANTQUE gsTexte[[gnPlace]] DANS ("+", "-")
    signe est une chaîne = gsTexte[[gnPlace]]
    gnPlace++
    SI signe = "+" ALORS n += Produit() SINON n -= Produit()
FIN
RENVOYER n

PROCEDURE Produit() : entier
n est un entier = Facteur()
TANTQUE gsTexte[[gnPlace]] = "*"
    gnPlace++
    n *= Facteur()
FIN
RENVOYER n

PROCEDURE Facteur() : entier
SI gsTexte[[gnPlace]] = "(" ALORS
    gnPlace++
    n est un entier = Somme()
    gnPlace++
    RENVOYER n
FIN
nDébut est un entier = gnPlace
TANTQUE "0" <= gsTexte[[gnPlace]] <= "9"
    gnPlace++
FIN
RENVOYER Val(gsTexte[[nDébut A gnPlace - 1]])
