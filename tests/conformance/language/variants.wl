v est un Variant
Trace(v = Null)
v = 5
Trace(v + 1, v = 5)
v = "abc"
Trace(v + "d", Taille(v))
v = 2.5
n est un entier = v
Trace(n)
Trace(TypeVar(v))
PasseTout(1)
PasseTout("un")

// Le résultat d'un calcul devient un texte, un booléen ou un nombre, et non sa première partie.
vCinq est un Variant = 5
sTexte est une chaîne = vCinq + 1
bVrai est un booléen = vCinq - 5
rRéel est un réel = vCinq * 2.5
bufOctets est un Buffer = "" + (vCinq + 1)
Trace(sTexte, bVrai, rRéel, bufOctets, Gauche(vCinq + 1), Répète("x", vCinq - 3), "[%vCinq + 1%]", (vCinq + 1) + "", -vCinq + "")

PROCEDURE PasseTout(x)
Trace(x, x + 1)
