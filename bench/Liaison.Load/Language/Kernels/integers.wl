// Combien d'étapes prennent les suites de Syracuse.
PROCÉDURE Noyau() : entier sur 8
nTotal est un entier
POUR nDépart = 1 _A_ 1000
    n est un entier = nDépart
    TANTQUE n <> 1
        SI n modulo 2 = 0 ALORS
            n = n / 2
        SINON
            n = 3 * n + 1
        FIN
        nTotal++
    FIN
    // Un reste par un nombre qui change.
    nTotal += 1000003 modulo nDépart
FIN
RENVOYER nTotal
