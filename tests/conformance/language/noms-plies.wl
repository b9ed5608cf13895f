sClé est une chaîne = "valeur"
sCle += "!"
TRACE(SCLÉ)
trace(sclé)
PROCÉDURE_À_MOI est un entier = 3
Trace(procedure_a_moi)
Élan(2)

procédure élan(N)
trâcé("élan", n)
