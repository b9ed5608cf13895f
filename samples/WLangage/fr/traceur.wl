// Un traceur TCP : liaison run traceur.wl --arg machine --arg port
// Il écoute, se connecte pour chaque client à cette machine, et montre ce qui passe dans les deux sens.
gsMachine est une chaîne = ExtraitChaîne(LigneCommande(), 1, " ")
gnPort est un entier = Val(ExtraitChaîne(LigneCommande(), 2, " "))

SI PAS SocketCrée("Traceur", 0) ALORS
    Erreur("le traceur n'ouvre pas : " + ErreurInfo())
    FinProgramme(1)
FIN
Info("à l'écoute sur le port " + SocketClientInfo("Traceur", SocketPortLocal))
ThreadExécute("Accueil", threadNormal, Accueille)

PROCEDURE Accueille()
n est un entier
TANTQUE SocketAttendConnexion("Traceur")
    sCanal est une chaîne = SocketAccepte("Traceur")
    SI sCanal = "" ALORS CONTINUER
    n++
    sSuite est une chaîne = "suite" + n
    SI PAS SocketConnecte(sSuite, gnPort, gsMachine) ALORS
        Erreur(ErreurInfo())
        SocketFerme(sCanal)
        CONTINUER
    FIN
    SocketChangeModeTransmission(sCanal, SocketSansMarqueurFin)
    SocketChangeModeTransmission(sSuite, SocketSansMarqueurFin)
    ThreadExécute("aller" + n, threadNormal, Passe, (sCanal, sSuite, "->"))
    ThreadExécute("retour" + n, threadNormal, Passe, (sSuite, sCanal, "<-"))
FIN

PROCEDURE Passe(sDe, sVers, sSens)
BOUCLE
    bufReçu est un Buffer = SocketLit(sDe)
    SI Taille(bufReçu) = 0 ALORS SORTIR
    Trace(sSens, Taille(bufReçu), BufferVersHexa(bufReçu), Lisible(bufReçu))
    SocketEcrit(sVers, bufReçu)
FIN
SocketFerme(sVers)

PROCEDURE Lisible(b est un Buffer) : chaîne
s est une chaîne
POUR i = 1 _A_ Taille(b)
    SI 32 <= Asc(b[[i]]) <= 126 ALORS s += b[[i]] SINON s += "."
FIN
RENVOYER s
