POUR TOUTE CHAÎNE s, pos, n DE "a" + RC + "b" + RC + RC SEPAREE PAR RC
    Trace("<" + s + ">", pos, n)
FIN
POUR TOUTE CHAÎNE s DE ""
    Trace("jamais")
FIN
POUR TOUTE CHAÎNE mot DE "un deux trois" SEPAREE PAR " "
    mot = Majuscule(mot)
    Trace(mot)
FIN
Trace("[" + ExtraitChaîne("P: chat, JSON", 2, ":") + "]")
Trace(ChaîneOccurrence("x" + RC + RC, RC + RC))
