SI fOuvre("/nulle/part", foLecture) = -1 ALORS Trace("échec", ErreurDétectée)
Trace(Essaie())

PROCEDURE Essaie()
s est une chaîne = fChargeTexte("/nulle/part")
Trace("jamais")
RENVOYER "bien"
CAS ERREUR :
    Trace("section d'erreur")
    RENVOYER "mal"
