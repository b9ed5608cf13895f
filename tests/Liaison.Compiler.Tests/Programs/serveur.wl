// Un serveur qui répond à chaque ligne reçue.
PROCEDURE Ecoute()

NOM_SERVEUR est une chaîne = "Echo"
MARQUE est une chaîne = "ligne: "
SI SocketCrée(NOM_SERVEUR, 6001) = Faux ALORS
	Erreur("Création impossible : " + ErreurInfo(errMessage))
	RETOUR
FIN
ThreadExécute("Attente", threadNormal, AttendClients)

/* Chaque client reçoit
   son propre thread. */
PROCEDURE INTERNE AttendClients()
	BOUCLE
		SI SocketAttendConnexion(NOM_SERVEUR, 1 s) ALORS
			sCanal est une chaîne = SocketAccepte(NOM_SERVEUR)
			SocketChangeModeTransmission(sCanal, SocketSansMarqueurFin)
			ThreadExécute(sCanal, threadNormal, ServirClient, sCanal)
		FIN
	FIN

	PROCEDURE INTERNE ServirClient(sCanal)
		sReçu est une chaîne ANSI
		tabMots est un tableau de chaînes
		nTotal est un entier = 0
		TANTQUE ChaîneOccurrence(sReçu, RC) = 0 ET nTotal < 10
			sReçu += SocketLit(sCanal)
			nTotal++
		FIN
		POUR TOUTE CHAÎNE sLigne, nPos DE sReçu SEPAREE PAR RC
			SI sLigne [=  MARQUE ALORS
				sSuite est une chaîne = sLigne[[Taille(MARQUE) + 1 A]]
				ChaîneVersTableau(ExtraitChaîne(sSuite, 2, ":"), tabMots, ",")
			SINON SI sLigne [~] "fin" // sans ALORS
				SORTIR
			SINON
				Trace(nPos, sLigne)
			FIN
		FIN
		sRéponse est une chaîne
		SELON Majuscule(SansEspace(tabMots[1]))
			CAS "JSON" :
				sRéponse = [
					{ "lignes" : %1,
					  "fin" : "[%nTotal + 1%]" }
				]
			CAS "XML", "HTML": sRéponse = "<lignes>%1</lignes>"
			CAS SocketErreur:Trace("?")
			AUTRE CAS
				sRéponse = "%1"
		FIN
		SI tabMots..Occurrence <> 0 ALORS sRéponse += [RC] + "%2" SINON sRéponse += "."
		sRéponse = ChaîneConstruit(sRéponse, nTotal,
			Droite(EntierVersHexa(nTotal), 4))
		bufMasque est un Buffer = HexaVersBuffer("01020304")
		POUR i = 1 _A_ Taille(sRéponse)
			sReçu += Caract(OUExclusifBinaire(
				Asc(sRéponse[[i]]), Asc(bufMasque[[(i - 1) modulo 4 + 1]])))
		FIN
		bufTrame est un Buffer
		bufTrame[[1]] = Caract(OUBinaire(0x80, ETBinaire(0x1, 0xF)))
		bufTrame[[2]] = Caract(Taille(sRéponse) & 127)
		SocketEcrit(sCanal, bufTrame + sRéponse)
		SocketFerme(sCanal)
	FIN
FIN
