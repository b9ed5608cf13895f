// Une partie d'une durée est une durée ; une durée divisée par une autre est un nombre.
d est une Durée = 10 s
n est un entier = 4
Trace(d * 2, 2 * d, d * 0.5, "3" * d)
Trace(d / 2, d / n, d / 3, d / "4")
Trace(d / 3 s, d / d, 1 h / 1 min)
Trace(d / 4 + 1 s, 1 min - d / 2)
d /= n
d *= 3
Trace(d, d..EnMillisecondes)
n = d / 1000
r est un réel = d / 1000
Trace(n, r)
SI d / 2 > 3 s ALORS Trace("plus")
v est un Variant = 10 s
w est un Variant = 4
Trace(v * w, w * v, v / w, v / v, v / 4, v * 1.5)
v /= w
Trace(v)
Trace(Moitié(1 min), Moitié(5))
Trace(d / 0)
CAS EXCEPTION:
Trace("zéro")

PROCEDURE Moitié(x)
RENVOYER x / 2
