// Traite un message, numéro NUMBER.
PROCÉDURE TraiteNUMBER(nEvenement, sMessage)
sRes est une chaîne = ""
tabParties est un tableau de chaînes
nTotal, nPas sont des entiers
bTrouvé est un booléen = Faux
SELON nEvenement
    CAS SocketOuverture
        sRes += "ouverture " + nEvenement
    CAS SocketMessage, SocketErreur
        sRes += [RC] + "Réception du message : " + sMessage
    AUTRE CAS
        sRes = ChaîneConstruit("%1 sur %2", nEvenement, "NUMBER")
FIN
ChaîneVersTableau(sMessage, tabParties, ",")
POUR i = 1 _A_ tabParties..Occurrence
    SI tabParties[i] ~= "fin" OU Taille(tabParties[i]) > 10 ALORS
        bTrouvé = Vrai
        SORTIR
    SINON SI tabParties[i] [= "NUMBER" ALORS
        nPas = Val(tabParties[i])
    SINON
        nTotal += Asc(tabParties[i][[1]]) * 2 + nPas modulo 7
    FIN
FIN
POUR TOUTE CHAÎNE sLigne DE sMessage SEPAREE PAR RC
    SI PAS bTrouvé _ET_ ChaîneOccurrence(sLigne, ":") > 0 ALORS
        sRes += SansEspace(ExtraitChaîne(sLigne, 2, ":"))
    FIN
FIN
TANTQUE nTotal > 100
    nTotal = nTotal / 2
FIN
SI nEvenement < 0 ALORS RENVOYER TraiteOTHER(nEvenement + 1, sRes)
bufDonnées est un Buffer = sRes
bufDonnées[[1]] = Caract(nTotal)
Trace(BufferVersHexa(bufDonnées), Majuscule(Gauche(sRes, 3)))
RENVOYER nTotal

