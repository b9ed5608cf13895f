PROCEDURE Début()
POUR i = 1 A 5
    SELON i
        CAS 2 : CONTINUER
        CAS 4 : SORTIR
    FIN
    Trace(i)
FIN
Trace(Nom(1), Nom(2), "<" + Nom(3) + ">")
Rien(1)
Rien(2)

PROCEDURE Nom(n)
SELON n
    CAS 1 : RENVOYER "un"
    CAS 2
        RENVOYER "deux"
    AUTRE CAS
FIN
RENVOYER ""

PROCEDURE Rien(n)
SELON n
    CAS 1 : RETOUR
FIN
Trace("rien", n)
