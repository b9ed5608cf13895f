p est une procédure = Salue
p("a")
p = "Salue"
p("b")
nom est une chaîne = "sàlue"
{nom}("c")
{"Sal" + "ue"}("d")
Trace(p = Null)
q est une procédure
Trace(q = Null)
ExécuteTraitement("Salue", trtProcédure, "e")
QUAND EXCEPTION DANS
    {"Absente"}(1)
FAIRE
    Trace("introuvable")
FIN
t est un tableau de procédures = [Salue, Autre]
POUR TOUT f DE t
    f("liste")
FIN

PROCEDURE Salue(s, t = "!")
Trace("salut " + s + t)

PROCEDURE Autre(s)
Trace("autre " + s)
