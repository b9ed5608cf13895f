// Les mots de portée se combinent, et valent aussi pour ce qui les suit sur leur ligne.
o est un CPlan dynamique = allouer un CMaison
o.Dit()
Trace(CPlan.LARGEUR, CPlan::nPlans, CPlan.nAutres)
o.nEtage = 2
Trace(o.nEtage)

CPlan est une Classe, abstraite
    PUBLIC CONSTANTE
        LARGEUR = 4
    FIN
    PUBLIC GLOBAL
        nPlans est un entier = 2
    PRIVÉ GLOBAL nAutres est un entier = 3
    PROTÉGÉ
        sNom est une chaîne = "plan"
    PUBLIC nEtage est un entier
FIN
PROCEDURE VIRTUELLE Dit()
Trace(sNom)

CMaison est une Classe
    HÉRITE CPlan
FIN
PROCEDURE Dit()
Ancêtre.Dit()
Trace("maison", :sNom)
