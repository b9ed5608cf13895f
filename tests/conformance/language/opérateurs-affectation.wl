n est un entier = 10
n += 5
n -= 3
n *= 2
n /= 5
Trace(n)
r est un réel = 1
r /= 4
Trace(r)
s est une chaîne = "a"
s += "b" + 1
Trace(s)
n++
n--
Trace(n)
a est un tableau d'entiers = [1, 2]
a[1] += 4
a[2]--
a[1] <=> a[2]
Trace(a[1], a[2])
d est une Date = "20240131"
d += 1
d++
Trace(d)
