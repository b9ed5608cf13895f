// Un membre de la discussion : liaison run discussion-client.wl --arg ws://machine:port --arg surnom
// Ce qui est tapé part, ce qui arrive s'affiche ; une ligne vide termine.
gsAdresse est une chaîne = ExtraitChaîne(LigneCommande(), 1, " ")
gsSurnom est une chaîne = ExtraitChaîne(LigneCommande(), 2, " ")
SocketConnecte("moi", gsAdresse, QuandÇaArrive)

PROCEDURE QuandÇaArrive(nEvénement, sMessage)
SELON nEvénement
    CAS SocketOuverture
        SocketEcrit("moi", "* " + gsSurnom + " arrive")
        ThreadExécute("Clavier", threadNormal, Parle)
    CAS SocketMessage : Info(sMessage)
    CAS SocketErreur : Erreur(sMessage)
    CAS SocketFermeture : FinProgramme()
FIN

PROCEDURE Parle()
sLigne est une chaîne = ConsoleLit()
TANTQUE sLigne <> "" ET sLigne <> EOT
    SocketEcrit("moi", gsSurnom + " : " + sLigne)
    sLigne = ConsoleLit()
FIN
SocketEcrit("moi", "* " + gsSurnom + " s'en va")
SocketFerme("moi")
