Trace(SocketCrée("S", 0, "127.0.0.1"))
nPort est un entier = SocketClientInfo("S", SocketPortLocal)
ThreadExécute("T", threadNormal, Sert)
SI SocketConnecte("C", nPort, "127.0.0.1") ALORS
    SocketEcrit("C", "bonjour")
    Trace(SocketLit("C", Faux, 10000))
    SocketEcrit("C", HexaVersBuffer("0001FF"))
    b est un Buffer = SocketLit("C", Faux, 10 s)
    Trace(BufferVersHexa(b), Taille(b))
    SocketFerme("C")
FIN
ThreadAttend("T", 1000)
Trace(SocketExiste("C"), SocketExiste("S"))
SocketFerme("S")

PROCEDURE Sert()
SI SocketAttendConnexion("S", 10000) ALORS
    canal est une chaîne = SocketAccepte("S")
    POUR i = 1 A 2
        SocketEcrit(canal, SocketLit(canal))
    FIN
    s est une chaîne = SocketLit(canal)
    Trace("<" + s + ">")
FIN
