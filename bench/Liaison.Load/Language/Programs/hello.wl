// Un petit programme : ce qu'il coûte est son départ.
tabMots est un tableau de chaînes = ["Bonjour", "le", "monde"]
Info(TableauVersChaîne(tabMots, " "))
