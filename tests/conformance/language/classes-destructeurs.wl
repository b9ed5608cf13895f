Portée()
Trace("après")
d est un CBruit dynamique = allouer un CBruit("dynamique")
d = Null
Trace("libéré")
e est un CBruit dynamique = allouer un CBruit("supprimé")
LIBÉRER e
Trace("fin")

PROCEDURE Portée()
a est un CBruit("a")
b est un CBruit("b")
Trace("dedans")
RETOUR

CBruit est une Classe
    nom est une chaîne
FIN
PROCÉDURE Constructeur(n est une chaîne)
nom = n
Trace("naît " + nom)
PROCÉDURE Destructeur()
Trace("meurt " + nom)
