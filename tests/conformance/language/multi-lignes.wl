s est une chaîne
s = [
    a
      b "c" %1
    ]
Trace(s)
Trace(Taille(s))
Trace(ChaîneConstruit("%1 et %2, %%1", "a", "%1"))
n est un entier = 3
Trace("n vaut [%n%] et [%n + 1%], [%1%]")
