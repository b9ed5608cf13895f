// Les noms du mois et du jour, dans la langue des lettres du modèle.
d est une Date = "20240229"
Trace(DateVersChaîne(d, "JJJJ JJ MMMM AAAA"), DateVersChaîne(d, "JJJ J MMM AA"), DateVersChaîne(d, "MMMM"))
Trace(DateToString(d, "DDDD, MMMM DD, YYYY"), DateToString(d, "DDD MMM YYYY"))
Trace(DateVersChaîne(d, "Jjjj J Mmmm"), DateVersChaîne(d, "Jjj J Mmm AAAA"), DateToString(d, "Ddd Mmmm"))
POUR i = 1 À 12
    Trace(DateVersChaîne("2024" + NumériqueVersChaîne(i, "02d") + "01", "JJJ J MMM"))
FIN
POUR i = 1 À 7
    Trace(DateVersChaîne(d, "JJJJ"), DateVersChaîne("2024" + NumériqueVersChaîne(i + 5, "02d") + "01", "MMMM"))
    d++
FIN
Trace(DateHeureVersChaîne("20240805143000000", "JJJJ JJ/MM/AAAA HH:MM"))
