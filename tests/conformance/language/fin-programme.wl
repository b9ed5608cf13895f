ThreadExécute("T", threadNormal, Travail)
TimerSys(Travail, 1000000)
FinProgramme("adieu")
Trace("jamais")

PROCEDURE Travail()
BOUCLE
    Temporisation(1)
FIN
