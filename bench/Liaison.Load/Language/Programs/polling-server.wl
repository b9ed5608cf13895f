// Un thread par client, qui demande sans cesse s'il a dit quelque chose, et renvoie ce qu'il a dit.
// L'argument : combien de millisecondes une demande attend.
gnAttente est un entier = Val(LigneCommande())
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
    bufReçu est un Buffer = SocketLit(sCanal, Faux, gnAttente)
    SI ErreurDétectée ALORS SORTIR
    SI Taille(bufReçu) > 0 ALORS SocketEcrit(sCanal, bufReçu)
FIN
SocketFerme(sCanal)
