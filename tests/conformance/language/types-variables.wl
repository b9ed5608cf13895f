Trace(TypeVar(1) = wlEntier, TypeVar("a") = wlChaîne, TypeVar(2.5) = wlRéel, TypeVar("a"))
v est un Variant = Vrai
Trace(TypeVar(v) = wlBooléen)
d est une Date
Trace(TypeVar(d) = wlDate)
