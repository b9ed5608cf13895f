t est un tableau d'entiers <agrandissement=5>
t[3] = 9
Trace(t..Occurrence >= 3, t[3], t[1])
j est un JSON, description = "ignorée"
j.a = 1
Trace(j.a, Utile())

PROCEDURE Utile() <utile>
RENVOYER 1
