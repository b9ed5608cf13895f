t est un tableau d'entiers = [1]
x est un entier = 5
ThreadExécute("A", threadNormal, Reçoit, x, "texte", t)
ThreadAttend("A")
Trace(x, t[1])
ThreadExécute("B", threadNormal, Reçoit, (7, "liste", t))
ThreadAttend("B")
ThreadExécute("C", threadAttendDémarrage, "Seul", (9))
ThreadAttend("C")

PROCEDURE Reçoit(n, s, u)
n += 1
u[1] += n
Trace(n, s, u[1], ThreadCourant())

PROCEDURE Seul(n)
Trace("seul", n)
