s est une chaîne = "un;deux;;quatre"
Trace(ExtraitChaîne(s, 1, ";"), ExtraitChaîne(s, 2, ";"), "<" + ExtraitChaîne(s, 3, ";") + ">", ExtraitChaîne(s, 5, ";") = EOT)
Trace(ExtraitChaîne(s, 1, ";", DepuisFin), ExtraitChaîne("a" + TAB + "b", 2), "<" + ExtraitChaîne("", 1, ";") + ">")
Trace(ExtraitChaîne("a<>b<>c", 2, "<>"), ExtraitChaîne("a,b;c", 3, [",", ";"]))
Trace(ExtraitChaîneEntre("x[un]y[deux]", 1, "[", "]"), ExtraitChaîneEntre("x[un]y[deux]", 2, "[", "]"))
t est un tableau de chaînes = ["vieux"]
ChaîneVersTableau("a" + RC + "b", t)
Trace(t..Occurrence, t[2])
ChaîneVersTableau("", t)
Trace(t..Occurrence)
u est un tableau de chaînes = ChaîneVersTableau("1,2,3", ",")
Trace(TableauVersChaîne(u, "+"), ChaîneDécoupe("a" + TAB + "b")..Occurrence)
Trace(ChaîneConstruit("%1-%2-%1", "a", "b"), ChaîneConstruit("%10 %3 100%%", "a"), ChaîneConstruit("%2", "a"))
i est un entier = 1
x est une chaîne = ExtraitChaîne("p|q", i, "|")
TANTQUE x <> EOT
    Trace(i, x)
    i++
    x = ExtraitChaîne("p|q", i, "|")
FIN
