CONSTANTE N = 5
CONSTANT
    DOUBLE = N * 2
    TITRE = "t" + N
    OK = Vrai
FIN
Trace(N, DOUBLE, TITRE, OK)
P()

PROCEDURE P()
CONSTANT LOCALE2 = 9
Trace(DOUBLE + LOCALE2)
SELON 10
    CAS N : Trace("non")
    CAS DOUBLE : Trace("double")
FIN
