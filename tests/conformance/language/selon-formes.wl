POUR TOUT n DE [1, 2, 7, 15, 42, 100]
    SELON n
        CAS 1
            Trace("un")
        CAS 2, 3 : Trace("deux ou trois")
        CAS 4 A 9 : Trace("quatre à neuf")
        CAS 10 <= * < 20 : Trace("dix à dix-neuf")
        CAS > 50
            Trace("grand")
        AUTRES CAS
            Trace("autre")
    FIN
FIN
SELON "b"
    CAS "a" : Trace("a")
    CAS "b" :   
        Trace("b")
        Trace("encore")
    AUTRE CAS
FIN
SELON Vrai
    CAS 1 > 2 : Trace("non")
    CAS 2 > 1 : Trace("condition")
FIN
SELON Compte()
    CAS 5 : Trace("cinq")
    CAS 1 : Trace("une seule évaluation")
FIN
gn est un entier

PROCEDURE Compte()
gn++
RENVOYER gn
