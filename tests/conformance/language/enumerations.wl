EEtat est une Énumération
    eLibre
    eOccupé
    eFermé
FIN
e est un EEtat
Trace(Val(e), e = eLibre)
e = EEtat.eFermé
Trace(Val(e))
SELON e
    CAS eLibre : Trace("libre")
    CAS EEtat.eOccupé, eFermé : Trace("autre")
FIN
Trace(Suivant(eLibre) = eOccupé)

PROCEDURE Suivant(x est un EEtat)
SI x = eLibre ALORS RENVOYER eOccupé
RENVOYER eFermé
