// Sans affichage, un champ est une valeur et des propriétés.
SAI_Nom = "Ada"
SAI_Nom..Libellé = "Votre nom"
Trace(SAI_Nom, SAI_Nom..Libellé, SAI_Nom..Visible, SAI_Nom..Etat = Actif, SAI_Nom.Libellé)
SAI_Nom..Visible = Faux
SAI_Nom += " L."
SI PAS SAI_Nom..Visible ALORS Trace("caché : " + SAI_Nom, Taille(SAI_Nom))
SAI_Nom..Etat = Grisé
Trace(SAI_Nom..Etat = Grisé, SAI_Nom..Etat = AffichageSeulement)

// Toute autre propriété garde ce qu'on lui donne.
SAI_Nom..Couleur = 255
Trace(SAI_Nom..Couleur, "[" + SAI_Nom..Bulle + "]")

SAI_Age..Valeur = 36
SAI_Age++
SAI_Age *= 2
Trace(SAI_Age, SAI_Age + 1, SAI_Age > 70, "[%SAI_Age%] ans")

ListeAjoute(LISTE_Ville, "Paris")
LISTE_Ville.Ajoute("Lyon")
Trace(ListeAjoute(LISTE_Ville, "Nice"), LISTE_Ville..Occurrence, LISTE_Ville)
ListeSupprime(LISTE_Ville, 1)
LISTE_Ville = 2
Trace(ListeOccurrence(LISTE_Ville), LISTE_Ville[1], LISTE_Ville)

MaFenêtre..Titre = "Essai"
Trace(MaFenêtre..Titre, MoiMême..Titre)
Ferme()
Autre()

PROCÉDURE Autre()
Trace("vu d'ailleurs", SAI_Nom, SAI_Age)
SAI_Nom est une chaîne = "la variable cache le champ"
Trace(SAI_Nom)
