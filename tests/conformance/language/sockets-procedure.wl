Trace(SocketCrée("S", 0, "127.0.0.1", Rappel))
SocketChangeModeTransmission("S", SocketMarqueurFin)
nPort est un entier = SocketClientInfo("S", SocketPortLocal)
SI SocketConnecte("C", nPort, "127.0.0.1") ALORS
    SocketChangeModeTransmission("C", SocketMarqueurFin)
    SocketEcrit("C", "bonjour")
    Trace(SocketLit("C", Faux, 10000))
    SocketFerme("C")
FIN

PROCEDURE Rappel(nEvénement, sMessage, sCanal)
SELON nEvénement
    CAS SocketMessage: SocketEcrit(sCanal, "reçu : " + sMessage)
    CAS SocketFermeture
        Trace("fin", sMessage, Taille(sCanal), SocketExiste(sCanal))
        SocketFerme("S")
    AUTRE CAS
FIN
