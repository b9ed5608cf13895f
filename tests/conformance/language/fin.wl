Trace("avant")
FinProgramme("au revoir")
Trace("jamais")
