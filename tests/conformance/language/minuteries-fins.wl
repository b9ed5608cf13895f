gn est un entier
gn2 est un entier
n1 est un entier = TimerSys(Bat, 1)
n2 est un entier = TimerSys(() => { gn2++ ; SI gn2 = 2 ALORS Trace("lambda") ; FinTimerSys() }, 1, 7)
Trace(n1 <> n2, n2)

PROCEDURE Bat()
gn++
SI gn = 3 ALORS
    Trace("trois")
    FinTimerSys()
FIN
