c est un CCompteur(5)
c.Ajoute(2)
c.Ajoute()
Trace(c.nTotal, c.Total())
Trace(CCompteur.Nombre(), CCompteur::MAXI)
d est un CCompteur(1)
Trace(CCompteur::Nombre(), c = d, c <> d)
d.nTotal = 40
Trace(d.Total())

CCompteur est une Classe
    PUBLIC
        nTotal est un entier
        CONSTANTE MAXI = 99
    PRIVÉ
    GLOBAL
        nNombre est un entier
FIN
PROCÉDURE Constructeur(nDépart est un entier)
:nTotal = nDépart
nNombre++
PROCÉDURE Ajoute(n = 1)
nTotal += n
PROCÉDURE Total()
RENVOYER Objet.nTotal * 2
PROCÉDURE GLOBALE Nombre()
RENVOYER nNombre
