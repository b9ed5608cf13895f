a est un CAnimal("Félix")
a.Présente()
c est un CChien
c.Présente()
d est un CAnimal dynamique
Trace(d = Null)
d = allouer un CAnimal("Dyn")
d.nb = 2
e est un CAnimal dynamique = d
e.nb++
d.Présente()
Trace(CChien.Combien(), CChien::PATTES)
d = Null
Trace(d = Null, e = Null)

CAnimal est une Classe
    nom est une chaîne
    nb est un entier = 4
FIN
PROCÉDURE Constructeur(n est une chaîne)
:nom = n
PROCÉDURE VIRTUELLE Crie()
RENVOYER "..."
PROCÉDURE Présente()
Trace(nom + " dit " + Crie(), :nb)

CChien est une Classe
    HÉRITE DE CAnimal
    CONSTANTE PATTES = 4
FIN
PROCÉDURE Constructeur()
Ancêtre.Constructeur("Rex")
PROCÉDURE Crie()
RENVOYER "ouaf"
PROCÉDURE GLOBALE Combien()
RENVOYER PATTES
