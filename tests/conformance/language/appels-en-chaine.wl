Trace(Majuscule(Gauche("abc", 2)) + Droite(Remplace("x-y", "-", "+"), 2))
Trace(ChaîneDécoupe("a b c", " ")[2], ChaîneDécoupe("a b", " ")..Occurrence)
Trace(Crée().n, Crée().Double(), Tableau2()[2])
Trace(Maintenant()[[1 A 2]] + "" <> "")

PROCEDURE Crée() : CNombre
c est un CNombre
c.n = 21
RENVOYER c

PROCEDURE Tableau2() : tableau d'entiers
t est un tableau d'entiers = [5, 6]
RENVOYER t

CNombre est une Classe
    n est un entier
FIN
PROCÉDURE Double()
RENVOYER n * 2
