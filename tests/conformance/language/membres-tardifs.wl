// Un membre est trouvé à l'exécution quand le type ne l'est pas avant.
STPair est une Structure
    nId est un entier
    sNom est une chaîne
    rTaux est un réel
FIN
STAutre est une Structure
    sNom est une chaîne = "autre"
    stPaire est un STPair
FIN
p est un STPair
p.nId = 1
p.sNom = "a"
a est un STAutre
a.stPaire.nId = 5
b est un CBase
d est un CDérivée
fNom est une procédure = (q) => { Trace(q.sNom) }
fNom(p)
fNom(a)
fNom(b)
fNom(d)
v est un Variant = p
v.NID = "9 lots"
v.nId += 2
v.nId++
v.rTaux = 1
v.rTaux /= 4
Trace(v.nid, v.rTaux, p.nId)
v = a
v.stPaire.nId += 1
v.sNom += "!"
Trace(v.stPaire.nId, a.stPaire.nId, v.sNom, a.sNom)
Renomme(p)
Renomme(b)
Renomme(d)
Trace(p.sNom, b.sNom, d.sNom)
fDouble est une procédure = (q) => { q.nDouble = 10 ; Trace(q.nDouble, q.nSimple) }
fDouble(d)
t est un tableau de Variant
Ajoute(t, p)
Ajoute(t, d)
t[1].sNom = "copie"
Trace(t[1].sNom, p.sNom, t[2].sNom)
j est un Variant
j.sNom = "arbre"
j.stPaire.nId = 3
Trace(j.sNom, j.stPaire.nId, j.stPaire..Existe, j.stPaire.sNom..Existe)
j.stPaire..Existe = Faux
Trace(j)
fNom(j)

PROCEDURE Renomme(q)
q.sNom = q.sNom + "'"

CBase est une Classe
    sNom est une chaîne = "base"
FIN

CDérivée est une Classe
    hérite CBase
    nSimple est un entier
FIN

PROCEDURE CDérivée.nDouble()
RENVOYER 2 * :nSimple

PROCEDURE CDérivée.nDouble(n est un entier)
:nSimple = n / 2
