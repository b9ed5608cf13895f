Trace("avant")
ExceptionDéclenche(5, "personne")
Trace("jamais")
