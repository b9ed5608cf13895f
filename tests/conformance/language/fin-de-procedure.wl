Un()
Deux()

PROCEDURE Un()
SI Vrai ALORS
    Trace("un")
FIN
FIN

PROCEDURE Deux()
Trace("deux")
FIN
