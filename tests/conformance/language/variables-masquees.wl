// Une locale cache une globale à partir de sa déclaration seulement.
gsNom est une chaîne = "globale"
Montre()
Trace(gsNom)

PROCÉDURE Montre()
Trace(gsNom)
gsNom = gsNom + " changée"
gsNom est une chaîne = "locale"
gsNom += "!"
Interne()
Trace(gsNom)
PROCÉDURE INTERNE Interne()
	gsNom += "?"
FIN
