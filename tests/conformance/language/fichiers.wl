dossier est une chaîne = SysEnvironnement("TMPDIR")
SI dossier = "" ALORS dossier = "/tmp"
f est une chaîne = ComplèteRep(dossier) + "liaison-" + DonneGUID() + ".txt"
Trace(fSauveTexte(f, "un" + RC + "deux"), fChargeTexte(f) = "un" + RC + "deux", fFichierExiste(f), fTaille(f))
n est un entier = fOuvre(f, foLecture)
s est une chaîne = fLitLigne(n)
TANTQUE s <> EOT
    Trace(s)
    s = fLitLigne(n)
FIN
fFerme(n)
n = fOuvre(f, foEcriture + foAjout)
fEcritLigne(n, "")
fEcritLigne(n, "trois")
fFerme(n)
Trace(ChaîneOccurrence(fChargeTexte(f), "trois"))
b est un Buffer = HexaVersBuffer("00FF10")
Trace(fSauveBuffer(f, b), BufferVersHexa(fChargeBuffer(f)))
g est une chaîne = f + ".copie"
Trace(fCopieFichier(f, g), fFichierExiste(g), fSupprime(f), fFichierExiste(f), fRenomme(g, f), fFichierExiste(g))
Trace(fExtraitChemin(f, fExtension), fRépertoireExiste(dossier))
fSupprime(f)
Trace(fOuvre(f, foLecture))
