gnTours est un entier
// Ce que seul un programme hors du navigateur peut montrer des écarts possibles avec WINDEV.
// L'erreur est celle de la dernière fonction qui peut échouer : la suivante qui réussit l'efface.
fOuvre("/nulle/part", foLecture)
Trace(ErreurDétectée, ErreurDétectée)
Trace(Taille("abc"), ErreurDétectée)
Trace(SocketCrée("S", 0, "127.0.0.1"), ErreurDétectée)
SocketFerme("S")
// Les modes des threads et ThreadMode n'ont pas d'effet.
ThreadMode(threadMultiProcesseur)
POUR TOUT nMode DE [threadNormal, threadSécurisé, threadSectionCritique, threadMultiProcesseur, threadContexteGlobal, threadAttendDémarrage]
	SI ThreadExécute("T", nMode, Compte) ALORS ThreadAttend("T", Infini)
FIN
Trace(gnTours)
// Une exception que personne ne traite termine son thread et lui seul.
gnAvant est un entier = gnTours
ThreadExécute("Fautif", threadNormal, Divise)
ThreadAttend("Fautif", Infini)
Trace("suite", ThreadEtat("Fautif") = threadInexistant)
// CAS ERREUR : une instruction ou une affectation y saute, une condition non.
Saute()

PROCÉDURE Compte()
gnTours++

PROCÉDURE Divise()
n est un entier
Trace(1 / n)

PROCÉDURE Saute()
SI fOuvre("/nulle/part", foLecture) = -1 ALORS Trace("condition")
n est un entier = fOuvre("/nulle/part", foLecture)
Trace("jamais", n)
CAS ERREUR :
	Trace("section")
FIN :
	Trace("fin")
