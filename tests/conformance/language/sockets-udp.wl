// Derrière une lecture, SocketClientInfo donne l'émetteur du datagramme, dans le thread principal aussi.
SI PAS SocketCréeUDP("A", 0, "127.0.0.1") OU PAS SocketCréeUDP("B", 0, "127.0.0.1") ALORS Erreur(ErreurInfo())
SocketEcrit("A", "bonjour", "127.0.0.1", Val(SocketClientInfo("B", SocketPortLocal)))
s est une chaîne = SocketLit("B", Faux, 5000)
Trace(s, SocketClientInfo("B", SocketAdresse), SocketClientInfo("B", SocketPort) = SocketClientInfo("A", SocketPortLocal))
SocketEcrit("B", "retour", SocketClientInfo("B", SocketAdresse), Val(SocketClientInfo("B", SocketPort)))
s = SocketLit("A", Vrai)
Trace(s, SocketClientInfo("A", SocketAdresse))
