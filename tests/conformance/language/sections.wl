Trace(Lit("/nulle/part"))
Trace(Lance(Vrai))
Trace(Lance(Faux))
Dernière()

PROCEDURE Lit(chemin)
SI fOuvre(chemin, foLecture) = -1 ALORS Trace("condition")
s est une chaîne = fChargeTexte(chemin)
Trace("jamais")
RENVOYER "lu"
CAS ERREUR :
    Trace("erreur", ErreurDétectée)
    RENVOYER "non lu"

PROCEDURE Lance(b)
SI b ALORS ExceptionDéclenche(2, "x")
RENVOYER "normal"
CAS EXCEPTION :
    Trace("exception", ExceptionInfo(errCode))
    RENVOYER "par exception"
FIN :
    Trace("fin")

PROCEDURE Dernière()
Trace("corps")
FIN :
    Trace("toujours")
