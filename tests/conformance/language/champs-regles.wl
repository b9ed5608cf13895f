// Sans affichage, ligne par ligne : ce qui est un champ, ses propriétés et leurs valeurs habituelles.
SAI_A = 5
Trace(SAI_A..Visible, SAI_A..Etat = Actif, "[" + SAI_A..Libellé + "]", SAI_A..Valeur, SAI_A..Value, "[" + SAI_A..Caption + "]")
Trace("[" + SAI_B..Valeur + "]", SAI_B..Visible, "[" + SAI_B + "]")
SAI_B..Valeur = DateSys()
Trace(Taille(SAI_B))

// Toute propriété garde toute valeur, sans égard à la casse.
SAI_A..Note = 5
SAI_A..Note += 2
SAI_A..Note++
Trace(SAI_A..Note, SAI_A..NOTE, SAI_A.Note)

// La valeur se lit et s'écrit comme celle d'une variable.
Affiche(SAI_A)
SAI_A -= 2
SELON SAI_A
	CAS 3 : Trace("trois")
	AUTRE CAS : Trace("autre", SAI_A)
FIN
Trace(SAI_A = 3, SAI_A > 2, SAI_A <> "3", Majuscule(SAI_A), SAI_A[[1]], SAI_A + 1, "[%SAI_A%]")
s est une chaîne = SAI_A
n est un entier = SAI_A
v est un Variant = SAI_A
Trace(s, n, v)
BTN_OK..Etat = Grisé
Trace(BTN_OK..Etat = Grisé, BTN_OK..State = Grayed, BTN_OK..Etat <> Actif)

// L'élément courant est une fenêtre sans nom ; une autre a ses propres propriétés.
MoiMême..Titre = "x"
Trace(MaFenêtre..Titre, "[" + FEN_Autre..Titre + "]")

// Tables et listes : ce qui n'est pas là se cherche sans erreur et se change avec une exception.
Trace(TableCherche(TABLE_X, "a"), TableOccurrence(TABLE_X), ListeOccurrence(LISTE_X), TABLE_X..Vide, TABLE_X..Occurrence)
Essaie(() => ListeSupprime(LISTE_X, 4))
Essaie(() => TableSelectPlus(TABLE_X, 4))
Essaie(() => TableModifieLigne(TABLE_X, 4, "a"))
TableAjouteLigne(TABLE_X, "a", "b")
TABLE_X.AjouteLigne("c", "d")
Trace(TABLE_X[1], TABLE_X[2], TABLE_X..Vide, TableOccurrence(TABLE_X), TableCherche(TABLE_X, "c"))
TableModifieLigne(TABLE_X, 2, "e", "f")
POUR TOUTE LIGNE i DE TABLE_X
	Trace(i, COL_Un, COL_Deux)
FIN
TableSupprimeTout(TABLE_X)
Trace(TABLE_X..Vide)

PROCÉDURE Affiche(x)
Trace("F", x)

PROCÉDURE Essaie(p)
QUAND EXCEPTION DANS
	p()
FAIRE
	Trace(ExceptionInfo(errCode))
FIN
