// Ce qui est rangé a les décimales de sa déclaration.
m est un monétaire = 1/3
Trace(m)
m = 2.0000005
Trace(m)
m = -2.0000005
Trace(m)
m += 0.0000001
Trace(m)
n est un numérique(10, 2) = 3.14159
Trace(n)
n = "2.999"
Trace(n)
n = m
Trace(n)
n = n / 3
Trace(n)
t est un tableau de numérique(5, 1) = [1.25, 2.34]
t[2] = 9.96
Ajoute(t, 0.05)
Trace(t[1], t[2], t[3])
v est un Variant = 7.777
n = v
Trace(n)
Trace(Double(1.23456))
n = 99999999.99
Trace(n)
Trop(99999999.995)

PROCEDURE Double(x est un numérique(6, 3)) : monétaire
RENVOYER x * 2

PROCEDURE Trop(x)
petit est un numérique(10, 2)
QUAND EXCEPTION DANS
	petit = x
FAIRE
	Trace(ExceptionInfo(errCode), petit)
FIN
