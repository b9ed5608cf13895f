Trace(BufferVersHexa(Trame("abc")))
Trace(Lit(Trame("bonjour")), Lit(Trame("")))

PROCEDURE Trame(s est une chaîne) : Buffer
b est un Buffer
nTaille est un entier = Taille(s)
b[[1]] = Caract(2)
b += HexaVersBuffer(Droite(EntierVersHexa(nTaille), 4))
b += s
nSomme est un entier
POUR i = 1 _A_ Taille(b)
    nSomme = OUExclusifBinaire(nSomme, Asc(b[[i]]))
FIN
b += Caract(nSomme)
RENVOYER b

PROCEDURE Lit(b est un Buffer)
SI Asc(b[[1]]) <> 2 ALORS RENVOYER "mauvais début"
nTaille est un entier = HexaVersEntier(BufferVersHexa(b[[2 sur 2]]))
nSomme est un entier
POUR i = 1 _A_ Taille(b)
    nSomme = nSomme || Asc(b[[i]])
FIN
SI nSomme <> 0 ALORS RENVOYER "somme fausse"
s est une chaîne = b[[4 sur nTaille]]
RENVOYER "[" + s + "]"
