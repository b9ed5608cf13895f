n est un entier = -7
d est un entier = 2
nGrand est un entier = 2147483647
q est un entier = n / 2
qd est un entier = n / d
qg est un entier = (nGrand + nGrand) / 2
Trace(q, qd, qg)
nMoins est un entier = -1
nMin est un entier = -2147483647 - 1
z est un entier sur 8 = nMin / nMoins
y est un entier sur 8 = nMin / 2
Trace(z, y, nMin modulo nMoins, n modulo d)
QUAND EXCEPTION DANS
    d = 0
    q = n / d
    Trace("jamais")
FAIRE
    Trace("division", q)
FIN
s est une chaîne = "ab'"
Trace(s[[3]] = "'", s[[4]] = "b", s[[0]] = "a", s[[2]] <> "b")
Trace(Asc(s[[2]]), Asc(s[[4]]), Asc("€"[[1]]))
b est un Buffer
POUR i = 1 _A_ 3
    b[[i]] = Caract(255 + i)
FIN
b[[5]] = Caract(9)
Trace(BufferVersHexa(b))
t est un tableau de chaînes = ["b", "a", "c", "a"]
TableauTrie(t)
Trace(TableauVersChaîne(t, ","))
TableauTrie(t, ttDécroissant)
Trace(TableauVersChaîne(t, ","))
POUR TOUTE CHAÎNE sPart, nPos, nRang DE "x--y--" SEPAREE PAR "--"
    Trace(sPart, nPos, nRang)
FIN
