nom est une chaîne = "Zoé"
n est un entier = 2
t est un tableau d'entiers = [7, 8]
Trace("Bonjour [%nom%], [%n * 2 + 1%] fois [%Majuscule(nom)%]")
Trace(`[%t[1]%] et [%"entre" + " deux"%]`)
Trace("[%ChaîneConstruit(""%1!"", n)%]")
Trace("[%%]", "[%1%]", "[% jamais fermé")
s est une chaîne = [
    ligne [%n%]
    [%nom%] "ici"
]
Trace(s)
Trace("[%t%]")
