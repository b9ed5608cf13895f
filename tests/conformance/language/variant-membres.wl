v est un Variant
v.nom = "Zoé"
v.âge = 3
v.adresse.ville = "Lyon"
Trace(v.nom, v.âge + 1, v.adresse.ville)
w est un Variant = v
Trace(w.nom)
x est un Variant = 5
x = x + 1
x += 2
x++
Trace(x, x / 3, x = 9, x > 5)
x = "texte"
Trace(x + "!", x[[1 A 2]], x = "texte")
x = [1, 2, 3]
Trace(x..Occurrence, x[2])
POUR TOUT e DE x
    Trace(e)
FIN
x = Null
Trace(x = Null)
