a est un entier = 1
b est un entier = 2
Échange(a, b)
Trace(a, b)
Deux(a)
Trace(a)
t est un tableau d'entiers
Remplit(t)
Trace(t..Occurrence)
tampon est un Buffer
Tamponne(tampon)
Trace(tampon)

PROCEDURE Échange(x, y)
z est un entier = x
x = y
y = z

PROCEDURE Deux(n)
Un(n)
Un(n)

PROCEDURE Un(n)
n++

PROCEDURE Remplit(t est un tableau d'entiers)
Ajoute(t, 1)

PROCEDURE Tamponne(b est un Buffer)
b += "xyz"
