n IS un entier = 0
LOOP
    n++
    SI n = 2 THEN CONTINUER
    IF n > 3 ALORS BREAK
    Trace(n)
FIN
s est a string = "x"
POUR EACH c DE ["a", "b"]
    s += c
END
Trace(Length(s), Taille(s))
