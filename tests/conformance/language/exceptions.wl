QUAND EXCEPTION DANS
    Trace(1 / Zéro())
FAIRE
    Trace("division")
FIN
QUAND EXCEPTION DANS
    x est un entier = 1
FAIRE
    Trace("jamais")
SINON
    Trace("sans exception", x)
FIN
QUAND EXCEPTION DANS
    ExceptionDéclenche(7, "perdu")
FAIRE
    Trace(ExceptionInfo(errCode), ExceptionInfo())
FIN
Trace(Protégé(1), Protégé(0))
Trace(AvecSections(Vrai))
Trace(AvecSections(Faux))
Saute()
Trace(ErreurDétectée, ErreurInfo(errCode))
t est un tableau d'entiers
QUAND EXCEPTION DANS
    Trace(t[1])
FAIRE
    Trace("hors du tableau")
FIN

PROCEDURE Zéro()
RENVOYER 0

PROCEDURE Protégé(n)
QUAND EXCEPTION
    RENVOYER "erreur"
FIN
Trace(10 / n)
RENVOYER "bien"

PROCEDURE AvecSections(échoue)
SI échoue ALORS ExceptionDéclenche(1, "ici")
RENVOYER "fin normale"
CAS EXCEPTION :
    Trace("section")
    RENVOYER "par la section"
FIN :
    Trace("toujours")

PROCEDURE Saute()
Trace("avant")
ErreurDéclenche(12, "sauté")
Trace("jamais")
