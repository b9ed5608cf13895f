// Une discussion à plusieurs, sur WebSocket : liaison run discussion-serveur.wl [--arg PORT]
// Un thread accueille les membres, un thread sert chacun d'eux.
gtabCanaux est un tableau de chaînes
verrou est une SectionCritique

SI PAS SocketCrée("Salon", Val(LigneCommande())) _OU_ PAS SocketChangeModeTransmission("Salon", SocketWebSocket) ALORS
    Erreur("le salon n'ouvre pas : " + ErreurInfo())
    FinProgramme(1)
FIN
Info("à l'écoute sur le port " + SocketClientInfo("Salon", SocketPortLocal))
ThreadExécute("Accueil", threadNormal, Accueille)

PROCEDURE Accueille()
TANTQUE SocketAttendConnexion("Salon")
    sCanal est une chaîne = SocketAccepte("Salon")
    SI sCanal <> "" ALORS ThreadExécute(sCanal, threadNormal, Sert, sCanal)
FIN

PROCEDURE Sert(sCanal)
UTILISER verrou DANS
    Ajoute(gtabCanaux, sCanal)
FIN
BOUCLE
    sMessage est une chaîne = SocketLit(sCanal)
    SI ErreurDétectée ALORS SORTIR
    Diffuse(sMessage)
FIN
UTILISER verrou DANS
    TableauSupprime(gtabCanaux, TableauCherche(gtabCanaux, tcLinéaire, sCanal))
FIN
SocketFerme(sCanal)

PROCEDURE Diffuse(sMessage)
UTILISER verrou DANS
    POUR TOUT sCanal DE gtabCanaux
        SocketEcrit(sCanal, sMessage)
    FIN
FIN
