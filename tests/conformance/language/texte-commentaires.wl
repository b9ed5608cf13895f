// Un commentaire seul, avec "des guillemets" et SI sans FIN.
Trace("ws://hôte:80") // après une instruction
/* Plusieurs
   lignes /* sans imbrication */
Trace("a", ... // la suite est dessous
    "b")
Trace("... dans une chaîne") ; Trace("seconde") /* au milieu */ ; Trace("troisième")
s est une chaîne = "/* du texte */"
Trace(s)
