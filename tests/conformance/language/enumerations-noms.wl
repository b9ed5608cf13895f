// Une valeur d'énumération passe avant les mots du langage et les fonctions qui portent son nom.
EEtat est une Énumération
    Fermé
    Ouvre
    Oui
    Trace
FIN
e est un EEtat = Fermé
Trace(e = EEtat.Fermé, e = Oui)
SELON e
    CAS Ouvre : Trace("ouvert")
    CAS Fermé : Trace("fermé")
FIN
e = Oui
Info(Val(e))
