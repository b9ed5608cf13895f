premiers est un tableau d'entiers
POUR n = 2 A 50
    estPremier est un booléen = Vrai
    POUR TOUT p DE premiers
        SI n modulo p = 0 ALORS
            estPremier = Faux
            SORTIR
        FIN
    FIN
    SI estPremier ALORS Ajoute(premiers, n)
FIN
Trace(TableauVersChaîne(premiers, " "))
