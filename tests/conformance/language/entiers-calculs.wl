n est un entier = 7
Trace(n / 2, n * 3, n modulo 4, n % 4, -n modulo 4)
m est un entier = n / 2
Trace(m)
m = -7 / 2
Trace(m)
n += 3
n -= 1
n *= 2
n /= 4
Trace(n)
n++
n--
Trace(n)
Trace(2 ^ 3 ^ 2, -2 ^ 2, 2 ^ -1)
r est un réel = 7
r /= 2
Trace(r)
