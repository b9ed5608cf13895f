m est un monétaire = 1.10
Trace(m + 2.20, m * 3)
n est un numérique = 0.1
Trace(n + 0.2)
p est un numérique(10, 2) = 12.5
Trace(p)
q est un monétaire = "12.345678"
Trace(q)
Trace(m = 1.1, m < 1.2)
