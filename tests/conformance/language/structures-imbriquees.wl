STAdresse est une Structure
    sVille est une chaîne = "Lyon"
    nCode est un entier
FIN
STPersonne est une Structure
    sNom est une chaîne
    adr est un STAdresse
    t est un tableau d'entiers
FIN
p est un STPersonne
p.sNom = "Zoé"
p.adr.nCode = 69000
p:sNom += "!"
Ajoute(p.t, 4)
q est un STPersonne = p
q.adr.sVille = "Paris"
q.t[1] = 8
Trace(p.sNom, p.adr.sVille, p.adr.nCode, p.t[1])
Trace(q.sNom, q.adr.sVille, q.t[1])
g est un tableau de STPersonne
Ajoute(g, p)
Ajoute(g, q)
POUR TOUT x DE g
    x.sNom = "vu " + x.sNom
FIN
Trace(g[1].sNom, g[2].adr.sVille, p.sNom)
r est un STPersonne = Rend()
Trace(r.sNom)

PROCEDURE Rend()
z est un STPersonne
z.sNom = "rendu"
RENVOYER z
