// L'ensemble de Mandelbrot, 24 points sur 24.
PROCÉDURE Noyau() : entier sur 8
nTotal est un entier
POUR nLigne = 0 _A_ 23
    POUR nColonne = 0 _A_ 23
        rCx est un réel = nColonne / 8 - 2.1
        rCy est un réel = nLigne / 10 - 1.2
        rX est un réel = 0
        rY est un réel = 0
        n est un entier = 0
        TANTQUE rX * rX + rY * rY < 4 _ET_ n < 100
            rT est un réel = rX * rX - rY * rY + rCx
            rY = 2 * rX * rY + rCy
            rX = rT
            n++
        FIN
        nTotal += n
    FIN
FIN
RENVOYER nTotal
