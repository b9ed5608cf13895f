v est un Variant = ChaîneVersJSON("{""a"": [1, ""x""]}")
Trace(v.a[2])
Trace(JSONVersChaîne(v))
Trace(VariantVersJSON([1, 2]))
w est un Variant = JSONVersVariant("{""n"": 5}")
Trace(w.n + 1)
j est un JSON
j.a = "l'été ""chaud"" / \"
Trace(j)
Trace(VariantVersJSON(w, psdMiseEnForme))
