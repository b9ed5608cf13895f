a est un réel = 0.1
b est un réel sur 4 = 0.5
Trace(a + 0.2, b, 1 / 3, 2 / 3)
Trace(1e15, 1e14, 0.00001, 0.000001, 123456789.123)
Trace(0.1 + 0.2 = 0.3, 1.0000001 = 1, 1.00001 = 1, 1.00001 > 1)
Trace(100.0, 3.50, -0.5)
n est un entier = 3.99
Trace(n)
n = -3.99
Trace(n)
