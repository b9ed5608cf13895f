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

PROCEDURE PasseTout(x)
Trace(x, x + 1)
