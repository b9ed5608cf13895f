SocketConnecte("C", "ws://<AdresseIPServeur>:5001", Rappel)
Trace(SocketExiste("C"))
SocketFerme("C")
Trace("fermé")

PROCEDURE Rappel(n, s)
Trace(n = SocketFermeture)
