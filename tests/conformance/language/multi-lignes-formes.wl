a est une chaîne = [
]
Trace("<" + a + ">")
b est une chaîne
b = [
      deux // pas un commentaire
    un ...
  zéro { } %1
  ]
Trace(b)
Trace([
    dans un appel
], "suite")
c est une chaîne = [
    x
] + "y" + RC
Trace(Taille(c))
d est une chaîne = [

    après une ligne vide

]
Trace("<" + d + ">")
e est une chaîne = [
    ]] double
]
Trace(e)
