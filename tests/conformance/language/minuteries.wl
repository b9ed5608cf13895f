gn est un entier
gnTimer est un entier
gnTimer = TimerSys(Bat, 1)

PROCEDURE Bat()
gn++
Trace("bat", gn)
SI gn = 3 ALORS FinTimerSys(gnTimer)
