Trace(10 ms + 0, 1 s + 0)
d est une Durée = 3 min 30 s
Trace(d..EnSecondes, d..Minute, d..Seconde)
d = 1h
Trace(d..EnMinutes)
d = 2 j
Trace(d..EnHeures, d..Jour)
d = 5cs
Trace(d..EnMillisecondes)
d = 250
Trace(d..Milliseconde, d)
Trace("abcdef"[[3 sur 2]])
n est un entier = 1 s
Trace(n)
