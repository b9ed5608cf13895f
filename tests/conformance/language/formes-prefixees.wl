s est une chaîne = "b,a,c"
t est un tableau de chaînes = s.Découpe(",")
Trace(t..Occurrence, s.Taille(), s.Majuscule(), s.Position("a"))
t.Trie()
Trace(t.VersChaîne("+"))
Trace("  x ".SansEspace(), s.Remplace(",", ";"), s.Contient("a"))
b est un Buffer = "AB"
Trace(b.VersHexa(), b.Taille())
q est une File d'entiers
q.Enfile(3)
Trace(q.Défile())
d est une Date = "20240102"
Trace(d.VersChaîne("JJ/MM/AAAA"))
Trace(s..Taille, s.CommencePar("b"), s.FinitPar("c"))
