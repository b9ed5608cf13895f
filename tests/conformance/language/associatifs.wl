a est un tableau associatif d'entiers
a["un"] = 1
a["deux"] = 2
a["un"] += 10
Trace(a["un"], a["rien"], a..Occurrence)
Trace(a["deux"]..Existe, a["trois"]..Existe, a["Un"]..Existe)
POUR TOUT v, k DE a
    Trace(k, v)
FIN
Supprime(a, "un")
Trace(a..Occurrence, a["un"]..Existe)
c est un tableau associatif de chaînes
c[5] = "cinq"
c[3] = "trois"
Trace(c[5], c[3])
POUR TOUT v DE c
    Trace(v)
FIN
b est un tableau associatif d'entiers = a
b["x"] = 7
Trace(a..Occurrence, b..Occurrence)
TableauSupprimeTout(b)
Trace(b..Vide)
