b est un CBas
b.Dit("x")

CHaut est une Classe
FIN
PROCÉDURE VIRTUELLE Dit(s)
Trace("haut dit " + s)

CBas est une Classe
    HÉRITE CHaut
FIN
PROCÉDURE Constructeur()
Trace("bas construit")
PROCÉDURE Dit(s)
Ancêtre.Dit(s + "!")
ExécuteAncêtre
Trace("bas dit " + s)
