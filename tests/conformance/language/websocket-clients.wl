SocketCrée("S", 0, "127.0.0.1", Rappel)
SocketChangeModeTransmission("S", SocketWebSocket)
nFermetures est un entier = 0
nPort est un entier = SocketClientInfo("S", SocketPortLocal)
POUR i = 1 À 2
    SI PAS WebSocketClientConnecte("C" + i, "127.0.0.1", nPort) ALORS Trace(ErreurInfo())
    Trace(SocketLit("C" + i, Faux, 10000))
FIN

tabClients est un tableau de websocketClient = WebSocketListeClientConnecté("S")
Trace(tabClients..Occurrence, Taille(tabClients[1]), tabClients[1] = tabClients[2])
POUR TOUT unClient DE tabClients
    WebSocketEnvoie(unClient, "à tous")
FIN
Trace(SocketLit("C1", Faux, 10000), SocketLit("C2", Faux, 10000))

leSecond est un websocketClient = tabClients[2]
WebSocketExécute(tabClients[1], Salue, (tabClients[1], 1))
leSecond.Exécute(Salue, (leSecond, 2))
Trace(SocketLit("C1", Faux, 10000), SocketLit("C2", Faux, 10000))
WebSocketExécuteServiceGlobal(Salue, (leSecond, 3))
Trace(SocketLit("C2", Faux, 10000))

SocketFerme("C1")
SocketFerme("C2")

PROCEDURE Salue(unClient est un websocketClient, nombre est un entier)
WebSocketEnvoie(unClient, "salut " + nombre)

PROCEDURE Rappel(nEvénement, sMessage, sCanal)
SELON nEvénement
    CAS SocketOuverture: WebSocketEnvoie(sCanal, "bienvenue")
    CAS SocketFermeture
        nFermetures++
        SI nFermetures = 2 ALORS
            WebSocketEnvoie(sCanal, "trop tard")
            Trace("vide", WebSocketListeClientConnecté()..Occurrence, ErreurDétectée)
            SocketFerme("S")
        FIN
    AUTRE CAS
FIN
