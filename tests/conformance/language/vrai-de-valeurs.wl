SI 0 ALORS Trace("non")
SI "" ALORS Trace("non")
SI "0" ALORS Trace("non")
b est un Buffer
SI b ALORS Trace("non")
v est un Variant
SI v ALORS Trace("non")
SI -1 ALORS Trace("nombre")
SI "a" ALORS Trace("texte")
b = "x"
SI b ALORS Trace("tampon")
v = 2.5
SI v ALORS Trace("variant")
SI PAS 0 ALORS Trace("pas zéro")
TANTQUE ""
    Trace("non")
FIN
