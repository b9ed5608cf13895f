// Présence et messages, par lignes : liaison run presence.wl [--arg PORT]
// NOM x dit qui l'on est, QUI demande qui est là, A x texte écrit à x.
gtabPrésents est un tableau associatif de chaînes
verrou est une SectionCritique

SI PAS SocketCrée("Présence", Val(LigneCommande())) ALORS
    Erreur("le service n'ouvre pas : " + ErreurInfo())
    FinProgramme(1)
FIN
Info("à l'écoute sur le port " + SocketClientInfo("Présence", SocketPortLocal))
ThreadExécute("Accueil", threadNormal, Accueille)

PROCEDURE Accueille()
TANTQUE SocketAttendConnexion("Présence")
    sCanal est une chaîne = SocketAccepte("Présence")
    SI sCanal = "" ALORS CONTINUER
    SocketChangeModeTransmission(sCanal, SocketMarqueurFin, RC)
    ThreadExécute(sCanal, threadNormal, Sert, sCanal)
FIN

PROCEDURE Sert(sCanal)
sNom est une chaîne
BOUCLE
    sLigne est une chaîne = SocketLit(sCanal)
    SI ErreurDétectée ALORS SORTIR
    sReste est une chaîne = sLigne[[Taille(ExtraitChaîne(sLigne, 1, " ")) + 2 A]]
    SELON Majuscule(ExtraitChaîne(sLigne, 1, " "))
        CAS "NOM"
            UTILISER verrou DANS
                SI gtabPrésents[sReste]..Existe ALORS
                    SocketEcrit(sCanal, "ce nom est pris")
                SINON
                    sNom = sReste
                    gtabPrésents[sNom] = sCanal
                    SocketEcrit(sCanal, "bonjour " + sNom)
                FIN
            FIN
        CAS "QUI" : SocketEcrit(sCanal, Présents())
        CAS "A" : SocketEcrit(sCanal, Transmet(sNom, ExtraitChaîne(sReste, 1, " "), sReste[[Taille(ExtraitChaîne(sReste, 1, " ")) + 2 A]]))
        AUTRE CAS : SocketEcrit(sCanal, "commandes : NOM x, QUI, A x texte")
    FIN
FIN
UTILISER verrou DANS
    SI sNom <> "" ALORS Supprime(gtabPrésents, sNom)
FIN
SocketFerme(sCanal)

PROCEDURE Présents() : chaîne
sListe est une chaîne
UTILISER verrou DANS
    POUR TOUT sCanal, sNom DE gtabPrésents
        sListe += [", "] + sNom
    FIN
FIN
RENVOYER "membres : " + sListe

PROCEDURE Transmet(sDe, sA, sTexte) : chaîne
UTILISER verrou DANS
    SI PAS gtabPrésents[sA]..Existe ALORS RENVOYER sA + " est absente"
    SocketEcrit(gtabPrésents[sA], sDe + " : " + sTexte)
FIN
RENVOYER "remis pour " + sA
