// La page du salon : une connexion, et ce qui arrive s'affiche.

CONSTANTE ADRESSE = "ws://127.0.0.1:5002/"

SocketConnecte("salon", ADRESSE, QuandLeSalon)

PROCEDURE QuandLeSalon(événement, texte)
SELON événement
	CAS SocketOuverture : Message("Connecté")
	CAS SocketMessage : Info(texte)
	CAS SocketErreur : Message("Connexion perdue")
	CAS SocketFermeture : Message("Salon quitté (code " + texte + ")")
FIN

// Appelée par la page : Vrai si le texte est parti.
PROCEDURE Envoie(nom est une chaîne, texte est une chaîne) : booléen
SI SansEspace(texte) = "" ALORS RENVOYER Faux
RENVOYER SocketEcrit("salon", SansEspace(nom) + " : " + SansEspace(texte))
