gn est un entier
POUR i = 1 A 4
    ThreadExécute("F" + i, threadNormal, Compte)
FIN
POUR i = 1 A 4
    ThreadAttend("F" + i)
FIN
Trace(gn)

PROCEDURE Compte()
POUR i = 1 A 200
    SectionCritiqueDébut("s")
    gn = gn + 1
    SectionCritiqueFin("s")
FIN
