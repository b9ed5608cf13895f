// De morceau en morceau, chaque texte pour soi, dans les deux sens.
a est une chaîne = "1,2;3;4,5,6"
s est une chaîne = ExtraitChaîne(a, rangPremier, ";")
TANTQUE s <> EOT
    u est une chaîne = ExtraitChaîne(s, rangPremier, ",")
    TANTQUE u <> EOT
        Trace(s, u)
        u = ExtraitChaîne(s, rangSuivant, ",")
    FIN
    s = ExtraitChaîne(a, rangSuivant, ";")
FIN
s = ExtractString("x-y-z", lastRank, "-")
WHILE s <> EOT
    Trace(s)
    s = ExtractString("x-y-z", previousRank, "-")
END
Trace(ExtraitChaîne("", rangPremier, ";") = "", ExtraitChaîne("", rangSuivant, ";") = EOT)
Trace(ExtraitChaîne("p;q", rangPremier, ";", DepuisFin), ExtraitChaîne("p;q", rangSuivant, ";", DepuisFin), ExtraitChaîne("p;q", rangSuivant, ";", DepuisFin) = EOT)
Trace(ExtraitChaîne("p;q,r", rangPremier, [";", ","]), ExtraitChaîne("p;q,r", rangSuivant, [";", ","]), ExtraitChaîne("p;q,r", 3, [";", ","]))
Trace(TableauVersChaîne(ChaîneDécoupe("a,b;c - d", ",", ";", " - "), "|"), ChaîneDécoupe("", ",", ";")..Occurrence)
