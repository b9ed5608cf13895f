n est un entier = 2
SI n = 1 ALORS Trace("un") SINON Trace("pas un")
SI n = 2 ALORS Trace("a") ; Trace("b")
SI n = 1 ALORS Trace("un") SINON SI n = 2 ALORS Trace("deux") SINON Trace("autre")
SI n = 2 ALORS Trace("avec FIN") FIN
SI n > 5
    Trace("jamais")
SINON SI n > 1 // un commentaire
    Trace("entre")
SINON
    Trace("petit")
FIN
SI n = 3 ALORS
    Trace("jamais")
SINON
    SI n = 2
        Trace("imbriqué")
    FIN
FIN
SI n = 2 ALORS // commentaire après ALORS
    Trace("bloc")
FINSI
