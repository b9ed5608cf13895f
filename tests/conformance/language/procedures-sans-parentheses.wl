Bonjour
Trace(Réponse + 1)
x est un entier = Réponse
Trace(x)
SI Réponse = 42 ALORS Trace("oui")
Multitâche
SI PAS ErreurDétectée ALORS Trace("sans erreur")

PROCEDURE Bonjour
Trace("bonjour")

FONCTION Réponse() : entier
RENVOYER 42
