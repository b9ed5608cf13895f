ThreadExécute("Fautif", threadNormal, Tombe)
ThreadAttend("Fautif")
Trace("la suite")

PROCEDURE Tombe()
ExceptionDéclenche(4, "dans le fil")
