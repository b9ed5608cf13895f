// Un membre peut s'appeler comme une propriété : un point donne le membre, deux points la propriété.
j est un JSON
j.données.valeur = 20 * 2
j.données.value = "x"
j.mesure.valeur = [1, 2]
Trace(j.données.valeur, j.données.value, j.mesure.valeur..Occurrence, j.données.valeur..Valeur)
s est une chaîne = j
Trace(s)
v est un Variant
v.valeur = 3
Trace(v.valeur)
