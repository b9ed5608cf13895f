Trace(fExtraitChemin("/a/b/c.txt", fFichier), fExtraitChemin("/a/b/c.txt", fExtension), fExtraitChemin("/a/b/c.txt", fRépertoire))
Trace(ComplèteRep("/a/b") = "/a/b" + fSep, ComplèteRep("/a/b/") = "/a/b/")
Trace(fConstruitChemin("", "/a/", "b", ".txt"))
Trace(fRépertoireExiste(fRepEnCours()), Taille(fRepExe()) > 0)
