SocketCrée("S", 0, "127.0.0.1")
nPort est un entier = SocketClientInfo("S", SocketPortLocal)
SocketConnecte("C", nPort, "127.0.0.1")
SocketChangeModeTransmission("C", SocketMarqueurFin, Caract(10))
SocketAttendConnexion("S")
canal est une chaîne = SocketAccepte("S")
SocketChangeModeTransmission(canal, SocketSansMarqueurFin)
SocketEcrit(canal, "une ligne" + Caract(10) + "deux" + Caract(10))
Trace(SocketLit("C"), SocketLit("C"))
SocketEcrit("C", "retour")
Trace(Remplace(SocketLit(canal), Caract(10), "$"))
SI PAS SocketConnecte("D", 1, "127.0.0.1") ALORS Trace("refusé", ErreurDétectée)
QUAND EXCEPTION DANS
    SocketEcrit("inconnu", "x")
FAIRE
    Trace("socket inconnu")
FIN
