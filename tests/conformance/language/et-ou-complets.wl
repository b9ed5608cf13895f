gn est un entier
SI Note(Faux) ET Note(Vrai) ALORS Trace("jamais")
Trace(gn)
SI Note(Faux) _ET_ Note(Vrai) ALORS Trace("jamais")
Trace(gn)
SI Note(Vrai) OU Note(Vrai) ALORS Trace("oui")
Trace(gn)
SI Note(Vrai) _OU_ Note(Vrai) ALORS Trace("oui")
Trace(gn)

PROCEDURE Note(b)
gn++
RENVOYER b
