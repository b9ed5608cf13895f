SignalCrée("go", signalManuel, signalFermé)
ThreadExécute("T", threadNormal, Travail)

PROCEDURE Travail()
Principal()
Unique()
Trace("travail", ThreadCourant())

PROCEDURE Principal() <thread principal>
Trace("principal", ThreadCourant() = "")

PROCEDURE Unique() <section critique>
Trace("unique")
