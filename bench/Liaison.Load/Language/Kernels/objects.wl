// Des objets dans un tableau, leurs méthodes et une structure que l'on copie.
PROCÉDURE Noyau() : entier sur 8
tabBalles est un tableau de CBalle dynamique
POUR i = 1 _A_ 100
    TableauAjoute(tabBalles, allouer un CBalle(i, 3 * i))
FIN
POUR nTour = 1 _A_ 50
    POUR TOUT oBalle DE tabBalles
        oBalle.Avance()
    FIN
FIN
nSomme est un entier sur 8
POUR TOUT oBalle DE tabBalles
    stLieu est un STLieu = oBalle.stLieu
    stLieu.nX++
    nSomme += stLieu.nX * 7 + stLieu.nY + oBalle.Rebonds()
FIN
RENVOYER nSomme

STLieu est une Structure
    nX est un entier
    nY est un entier
FIN

CBalle est une Classe
    stLieu est un STLieu
    m_nPas est un entier
    m_nRebonds est un entier
FIN

PROCÉDURE Constructeur(nX est un entier, nPas est un entier)
:stLieu.nX = nX
:m_nPas = nPas

PROCÉDURE Avance()
:stLieu.nX += :m_nPas
:stLieu.nY++
SI :stLieu.nX > 1000 ALORS
    :stLieu.nX -= 1000
    :m_nRebonds++
FIN

PROCÉDURE Rebonds() : entier
RENVOYER :m_nRebonds
