// Un thread par client, qui demande toutes les 20 ms s'il a dit quelque chose, et renvoie ce qu'il a dit.
SI PAS SocketCrée("Serveur", 0) ALORS
    Erreur("le serveur n'ouvre pas : " + ErreurInfo())
    FinProgramme(1)
FIN
Info(SocketClientInfo("Serveur", SocketPortLocal))
ThreadExécute("Accueil", threadNormal, Accueille)

PROCÉDURE Accueille()
BOUCLE
    SI SocketAttendConnexion("Serveur") ALORS
        sCanal est une chaîne = SocketAccepte("Serveur")
        SocketChangeModeTransmission(sCanal, SocketSansMarqueurFin)
        ThreadExécute(sCanal, threadNormal, Sert, sCanal)
    FIN
FIN

PROCÉDURE Sert(sCanal)
BOUCLE
    bufReçu est un Buffer = SocketLit(sCanal, Faux, 20 ms)
    SI ErreurDétectée ALORS SORTIR
    SI Taille(bufReçu) > 0 ALORS SocketEcrit(sCanal, bufReçu)
FIN
SocketFerme(sCanal)
