ThreadExécute("T", threadAttendDémarrage, Tourne)
ThreadDemandeArrêt("T")
Trace(ThreadAttend("T", 500))
ThreadExécute("U", threadAttendDémarrage, SansFin)
ThreadArrête("U", 500)
Trace(ThreadEtat("U") = threadInexistant)

PROCEDURE Tourne()
TANTQUE PAS ThreadArrêtDemandé()
    Multitâche(1)
FIN
Trace("arrêt demandé")

PROCEDURE SansFin()
QUAND EXCEPTION DANS
    BOUCLE
        Multitâche(1)
    FIN
FAIRE
    Trace("jamais")
FIN
