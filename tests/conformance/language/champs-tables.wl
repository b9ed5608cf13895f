LIB_Titre..Couleur = 1
LIB_Titre = "prix"
// Les colonnes sont comptées dans l'ordre où le programme les nomme.
TableAjouteLigne(TABLE_Prix, "pain", 1.2)
TABLE_Prix.AjouteLigne("lait", 2)
Trace(TableAjouteLigne(TABLE_Prix, "thé", 5), TableOccurrence(TABLE_Prix), TABLE_Prix..Occurrence)

POUR TOUTE LIGNE i DE TABLE_Prix
	SI COL_Nom = "thé" ALORS COL_Montant *= 2
	SI COL_Nom = "lait" ALORS CONTINUER
	Trace(LIB_Titre, i, COL_Nom, COL_Montant)
FIN
Trace(TableCherche(COL_Nom, "lait"), TableCherche(COL_Nom, "vin"), TableCherche(TABLE_Prix, 10), TableCherche(COL_Nom, "la", Faux), TableCherche(COL_Nom, "pain", Vrai, 2))

// Hors de la boucle, la ligne courante est celle qui est sélectionnée.
Trace(TABLE_Prix, "[" + COL_Nom + "]")
TableSelectPlus(TABLE_Prix, 3)
Trace(TABLE_Prix, COL_Nom, COL_Montant, COL_Nom[1], TABLE_Prix[2])
COL_Montant = 11
COL_Montant[1] = 3
Trace(COL_Montant[1], COL_Montant[3])

TableModifieLigne(TABLE_Prix, 1, "miel", 7)
TableSupprime(TABLE_Prix)
POUR TOUTE LIGNE DE TABLE_Prix DEPUISFIN
	Trace(COL_Nom, TABLE_Prix.COL_Montant)
	SI COL_Nom = "lait" ALORS SORTIR
FIN
TableSupprime(TABLE_Prix, 1)
Trace(TableOccurrence(TABLE_Prix), TABLE_Prix)

// Une ligne ajoutée pendant la visite est visitée.
POUR TOUTE LIGNE DE TABLE_Prix
	SI TableOccurrence(TABLE_Prix) < 3 ALORS TableAjouteLigne(TABLE_Prix, COL_Nom + "+")
	Trace(COL_Nom)
FIN

QUAND EXCEPTION DANS
	TableSupprime(TABLE_Prix, 9)
FAIRE
	Trace(ExceptionInfo(errCode))
FIN
TableSupprimeTout(TABLE_Prix)
Trace(TableOccurrence(TABLE_Prix), TABLE_Prix)
