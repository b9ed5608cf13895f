// Interroge un appareil de mesure par lignes : liaison run appareil.wl --arg machine --arg port
sMachine est une chaîne = ExtraitChaîne(LigneCommande(), 1, " ")
nPort est un entier = Val(ExtraitChaîne(LigneCommande(), 2, " "))

SI PAS SocketConnecte("appareil", nPort, sMachine) ALORS
    Erreur("l'appareil ne répond pas : " + ErreurInfo())
    FinProgramme(1)
FIN
SocketChangeModeTransmission("appareil", SocketMarqueurFin, RC)
Info("appareil : " + Demande("*IDN?"))
POUR i = 1 A 3
    Info("mesure [%i%] : [%Val(Demande(""MEAS:VOLT?""))%] V")
FIN
SocketFerme("appareil")

PROCEDURE Demande(sCommande) : chaîne
SocketEcrit("appareil", sCommande)
sRéponse est une chaîne = SocketLit("appareil", Faux, 5 s)
SI ErreurDétectée ALORS
    Erreur("pas de réponse à " + sCommande)
    FinProgramme(1)
FIN
RENVOYER sRéponse
