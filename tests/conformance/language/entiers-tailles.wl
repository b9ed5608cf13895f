a est un entier sur 1 octet = 127
a++
Trace(a)
b est un entier sans signe sur 1 octet = 255
b++
Trace(b)
c est un entier sur 2 = 40000
Trace(c)
d est un entier sans signe sur 2 octets = -1
Trace(d)
e est un entier = 2147483647
e++
Trace(e)
f est un entier sans signe = -1
Trace(f)
g est un entier sur 8 = 9223372036854775807
Trace(g)
h est un entier système = 5000000000
Trace(h)
i is 8-byte int = 3000000000
j is unsigned 2-byte int = 65537
Trace(i, j)
e8 est un entier sur 8 = 9223372036854775807
e8++
Trace(e8)
e8--
Trace(e8)
t8 est un tableau d'entiers sur 8 = [1]
t8[1]++
Trace(t8[1])
