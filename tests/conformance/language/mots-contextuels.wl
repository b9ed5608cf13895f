a est un entier = 1
sur, de, en2 sont des entiers = 2
par est une chaîne = "par"
ligne est une chaîne = "ligne"
classe est un entier = 7
élément, position2, local2 sont des entiers = 4
tout est un entier = 5
date2 est une chaîne = "d"
Trace(a, sur, de, en2, par, ligne, classe, local2, tout)
SI a DANS (1, 2) ALORS Trace("dans")
Trace("abcdef"[[a A]], "abcdef"[[a A a + 2]], "abcdef"[[A 2]])
in est un entier = 9
Trace(in)
