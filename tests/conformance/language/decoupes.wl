s est une chaîne = "abcdef"
Trace(s[[1]], s[[6]], "<" + s[[7]] + ">", "<" + s[[0]] + ">")
Trace(s[[2 À 4]], s[[2 TO 3]], s[[4 A]], s[[A 3]], s[[2 SUR 3]], s[[2 ON 2]])
Trace(s[[5 A 99]], s[[-2 A 2]], "<" + s[[4 A 2]] + ">", s[[0 sur 3]])
Trace(s[2], s[2 A 3], s[Taille(s)])
Trace("abc"[[2]], Majuscule("xyz")[[2 A]])
Trace(DateSys()[[1 A 2]] = "20", Taille(Maintenant()[[1 à 6]]))
i est un entier = 2
Trace(s[[i A i + 1]], s[[(i - 1) modulo 4 + 1]], s[[i * 2]])
