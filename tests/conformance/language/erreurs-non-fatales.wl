s est une chaîne = fChargeTexte("/nulle/part/x")
Trace("<" + s + ">", ErreurDétectée, ErreurInfo(errCode) <> 0, Taille(ErreurInfo()) > 0)
Essaie()
Trace(ErreurDétectée, ErreurInfo(errCode), ErreurInfo(errRésumé))

PROCEDURE Essaie()
ErreurDéclenche(77, "raté")
Trace("jamais")
