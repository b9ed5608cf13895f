ThreadExécute("T", threadNormal, Travail)

PROCEDURE Travail()
Trace(ThreadCourant())
ExécuteThreadPrincipal(Montre, "attend", 1)
Trace("après")
ExécuteThreadPrincipalAsynchrone(Montre, "n'attend pas", 2)

PROCEDURE Montre(s, n)
Trace(s, n, "<" + ThreadCourant() + ">")
