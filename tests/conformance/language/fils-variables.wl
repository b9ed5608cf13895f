// Une variable de type Thread nomme son thread aux fonctions.
gnTours est un entier
th est un Thread = ThreadExécute(Tourne, (3))
Trace(ThreadAttend(th, 5 s), gnTours)
Trace(ThreadEtat(th) = threadInexistant)
th = ThreadExécute(Attend)
ThreadDemandeArrêt(th)
Trace(ThreadAttend(th, 5 s), gnTours)

PROCEDURE Tourne(n est un entier)
gnTours = n

PROCEDURE Attend()
TANTQUE PAS ThreadArrêtDemandé()
	ThreadPause(1)
FIN
gnTours = 10
