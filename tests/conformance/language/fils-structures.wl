// Un fil reçoit une copie d'une structure, telle qu'elle est au lancement ; les tableaux et les objets sont partagés.
p est un STPaire
p.n = 1
p.octets = "ab"
t est un tableau d'entiers = [1]
v est un Variant = p
o est un CBoîte
ThreadExécute("A", threadNormal, Reçoit, p, t, v, o)
ThreadAttend("A")
Trace(p.n, p.octets, t[1], v.n, o.m_n)
ThreadExécute("B", threadNormal, Attend, p)
p.n = 2
SignalModifie("prêt", signalOuvert)
ThreadAttend("B")
ExécuteThreadPrincipal(Reçoit, p, t, v, o)
Trace(p.n, p.octets, t[1], v.n, o.m_n)

PROCEDURE Reçoit(s est un STPaire, u est un tableau d'entiers, x, b est un CBoîte)
s.n += 10
s.octets += "c"
u[1] += 10
x.n = 20
b.m_n += 10
Trace(s.n, s.octets, u[1], x.n, b.m_n)

PROCEDURE Attend(s est un STPaire)
SignalAttend("prêt")
Trace(s.n)

STPaire est une Structure
	n est un entier
	octets est un Buffer
FIN

CBoîte est une Classe
	m_n est un entier
FIN
