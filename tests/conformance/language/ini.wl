f est une chaîne = "/tmp/liaison-" + DonneGUID() + ".ini"
Trace(INIEcrit("s", "k", "v", f), INILit("s", "k", "défaut", f), INILit("s", "autre", "défaut", f))
INIEcrit("s", "k", "w", f)
INIEcrit("t", "n", 5, f)
Trace(INILit("s", "k", "", f), INILit("t", "n", "", f) + 1)
fSupprime(f)
