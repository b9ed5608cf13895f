// Un tableau associatif devient un objet, dans l'ordre de ses clés ; un autre objet dans l'objet aussi.
ta est un tableau associatif de chaînes = [["b", "1"], ["a", "é"]]
Trace(VariantVersJSON(ta))
tt est un tableau associatif de tableaux d'entiers
Ajoute(tt["x"], 1)
Ajoute(tt["x"], 2)
Trace(VariantVersJSON(tt))
tc est un tableau associatif de tableaux associatifs de réels
tc["m"]["n"] = 1.5
Trace(VariantVersJSON(tc))
tVide est un tableau associatif d'entiers
Trace(VariantVersJSON(tVide))
j est un JSON
j.prix = tt
Trace(j, j.prix.x[2])
Trace(ta)
