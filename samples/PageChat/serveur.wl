// Le serveur du salon : ce qu'écrit une page, toutes le reçoivent.

PROCEDURE Salon()
clients est un tableau associatif de chaînes
verrou est une SectionCritique

SI PAS SocketCrée("Salon", 5002, "127.0.0.1") _OU_ PAS SocketChangeModeTransmission("Salon", SocketWebSocket) ALORS
	Erreur()
	RETOUR
FIN
Trace("Salon ouvert sur le port 5002")
ThreadExécute("Accueil", threadNormal, Accueille)

PROCÉDURE INTERNE Accueille()
	TANTQUE SocketAttendConnexion("Salon")
		canal est une chaîne = SocketAccepte("Salon")
		SI canal <> "" ALORS ThreadExécute(canal, threadNormal, Sert, canal)
	FIN
FIN

PROCÉDURE INTERNE Sert(canal)
	UTILISER verrou DANS
		clients[canal] = canal
	FIN
	BOUCLE
		texte est une chaîne = SocketLit(canal)
		SI ErreurDétectée ALORS SORTIR
		UTILISER verrou DANS
			POUR TOUT client DE clients
				SocketEcrit(client, texte)
			FIN
		FIN
	FIN
	UTILISER verrou DANS
		TableauSupprime(clients, canal)
	FIN
	SocketFerme(canal)
FIN
