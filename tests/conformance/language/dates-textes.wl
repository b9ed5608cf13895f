// Un texte soustrait à une date, ou dont une date est soustraite, est une date.
dh est une DateHeure = "20240229120000000"
d est une Durée = dh - "20240229115959500"
Trace(d..EnMillisecondes)
d = "20240301120000000" - dh
Trace(d..EnJours)
jour est une Date = "20240310"
d = jour - "20240229"
Trace(d..EnJours)
h est une Heure = "10000000"
d = "10003000" - h
Trace(d..EnSecondes)
d = DateHeureSys() - dh
Trace(d..EnJours > 0)
