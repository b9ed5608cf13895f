// Ce qui change sous une clé qui manque crée la clé ; la lire ne crée rien.
STLot est une Structure
    n est un entier
    t est un tableau d'entiers
    b est un Buffer
FIN
ta est un tableau associatif de STLot
ta["a"].n = 3
ta["a"].n += 4
ta["b"].n++
Ajoute(ta["c"].t, 5)
ta["c"].t.Ajoute(6)
ta["d"].b[[1]] = "x"
Trace(ta..Occurrence, ta["a"].n, ta["b"].n, ta["c"].t..Occurrence, Taille(ta["d"].b))
Trace(ta["z"].n, ta["z"].t..Occurrence, ta["z"]..Existe)
Ajoute10(ta["e"])
Trace(ta["e"].n, ta..Occurrence)
tt est un tableau associatif de tableaux d'entiers
TableauAjoute(tt["x"], 1)
TableauAjoute(tt["x"], 2)
Remplit(tt["y"])
Trace(tt["x"]..Occurrence, tt["y"]..Occurrence, tt..Occurrence)
tc est un tableau associatif de tableaux associatifs d'entiers
tc["a"]["b"] = 5
tc["a"]["c"]++
Trace(tc["a"]["b"], tc["a"]["c"], tc["a"]..Occurrence, tc["q"]["r"], tc..Occurrence)
td est un tableau de 2 tableaux associatifs d'entiers
td[2]["k"] = 1
Trace(td[2]["k"], td[1]..Occurrence)
ts est un tableau associatif de chaînes
ts["m"][[1]] = "é"
Trace(ts["m"], ts..Occurrence)
to est un tableau associatif de CSalon
to["vert"].Entre("Ada")
to["vert"].Entre("Bob")
Trace(to["vert"].Nombre(), to..Occurrence)

PROCEDURE Ajoute10(st est un STLot)
st.n += 10

PROCEDURE Remplit(t est un tableau d'entiers)
Ajoute(t, 7)

CSalon est une Classe
    tNoms est un tableau de chaînes
FIN
PROCEDURE Entre(s est une chaîne)
Ajoute(tNoms, s)
PROCEDURE Nombre() : entier
RENVOYER tNoms..Occurrence
