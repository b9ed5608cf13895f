POUR i = 1 A 3
    SI i = 2 ALORS
        SELON i
            CAS 2
                QUAND EXCEPTION DANS
                    SORTIR
                FAIRE
                    Trace("jamais")
                FIN
        FIN
    FIN
    Trace(i)
FIN
POUR i = 1 A 3
    QUAND EXCEPTION DANS
        ExceptionDéclenche(1, "x")
    FAIRE
        SI i < 3 ALORS CONTINUER
        SORTIR
    FIN
FIN
Trace("fin", i)
Trace(Sort())

PROCEDURE Sort()
BOUCLE
    QUAND EXCEPTION DANS
        x est un entier = 1 / 0 * 0
    FAIRE
        RENVOYER "par FAIRE"
    FIN
FIN
