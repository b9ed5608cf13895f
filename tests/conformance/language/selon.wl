PROCEDURE Dit(n)
SELON n
    CAS 1 : Trace("un")
    CAS 2, 3
        Trace("deux ou trois")
    CAS 4 A 6 : Trace("de quatre à six")
    CAS > 100 : Trace("grand")
    CAS 10 <= * < 20
        Trace("dizaine")
    AUTRE CAS
        Trace("autre", n)
FIN

PROCEDURE Couleur(s)
SELON s
    CAS "rouge", "bleu" : RENVOYER "couleur"
    AUTRE CAS
FIN
RENVOYER "inconnu"

PROCEDURE Début()
POUR TOUT n DE [1, 2, 3, 5, 12, 101, 50]
    Dit(n)
FIN
Trace(Couleur("bleu"), Couleur("bois"))
i est un entier = 0
BOUCLE
    i++
    SELON i
        CAS 1 : CONTINUER
        CAS 3 : SORTIR
    FIN
    Trace("tour", i)
FIN
