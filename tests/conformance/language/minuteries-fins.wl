gn est un entier
n1 est un entier = TimerSys(Bat, 1)
Trace(n1 <> 0)

PROCEDURE Bat()
gn++
SI gn < 3 ALORS RETOUR
Trace("trois")
FinTimerSys()
Trace(TimerSys(() => { Trace("lambda") ; FinTimerSys() }, 1, 7))
