POUR TOUTE CHAÎNE s, pos, n DE "un;;trois;" SEPAREE PAR ";"
    Trace("<" + s + ">", pos, n)
FIN
POUR TOUTE CHAÎNE s DE "a" + TAB + "b"
    Trace(s)
FIN
POUR TOUTE CHAÎNE s DE "" SÉPARÉE PAR ","
    Trace("jamais")
FIN
POUR TOUTE CHAÎNE s DE "a<>b<>" SEPAREE PAR "<>"
    Trace("[" + s + "]")
FIN
src est une chaîne = "x y"
POUR TOUTE CHAÎNE m DE src SEPARE PAR " "
    src = "changée"
    Trace(m)
FIN
