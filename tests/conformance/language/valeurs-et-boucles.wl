t est un tableau de 2 par 3 entiers
t[2,3] = 7
Trace(t[2][3], Dimension(t), t..Occurrence)
g est un tableau <agrandissement=5> d'entiers
g[3] = 1
Trace(g..Occurrence)
s est un tableau associatif d'entiers
s["a"] = 1
Trace(s["b"], s["a"]..Existe, s["b"]..Existe, s..Occurrence)
POUR TOUT v, k DE s
	Trace(k, v)
FIN
st est une STPair
st2 est une STPair
st.nId = 4
st2 = st
st2.nId = 5
Trace(st.nId, st:nId, st2.nId, st.sNom)
STPair est une Structure
    nId est un entier
    sNom est une chaîne = "?"
FIN
EEtat est une Énumération
	eLibre
	ePris
FIN
e est un EEtat
Trace(Val(e), e = EEtat.eLibre)
e = ePris
Trace(Val(e))
v est un Variant
v.nom = "x"
Trace(v.nom)
j est un JSON, description = "x"
j.a.b = 1
j.t = [1, 2, 3]
Trace(j.a.b, j.t[2], j.t..Occurrence, j.a..Existe, j.zz..Existe, j.A.B)
j.a..Existe = Faux
Trace(j.a..Existe)
texte est une chaîne = j
Trace(texte)
j = "{""q"":[1,{""r"":true}]}"
Trace(j.q[2].r)
POUR TOUT el DE j.q
	Trace(el)
FIN
i est un entier
POUR i = 1 A 3
	SI i = 2 ALORS i = 3
FIN
Trace(i)
POUR i = 10 A 1 PAS -4
	Trace(i)
FIN
i = 0
BOUCLE
	i++
	SI i = 3 ALORS CONTINUER
	SI i > 4 ALORS SORTIR
	Trace("b", i)
A FAIRE TANTQUE i < 10
BOUCLE(2)
	Trace("deux")
FIN
SELON i
	CAS 1, 2 : Trace("un")
	CAS 3 À 5
		Trace("trois")
	CAS > 10 : Trace("grand")
	AUTRES CAS
		Trace("autre")
FIN
SELON i
	CAS 1 <= * < 5 : Trace("petit")
	AUTRE CAS : Trace("ou pas")
FIN
x, y sont des entiers
(x, y) = Deux()
Trace(x, y)
Trace(Res())
nom est une chaîne = "Deux"
f est une procédure = (p) => p * 2
Trace(f(4), {"Res"}())
VarN(1, "b")
gch est une chaîne = "abc"
Ref(gch)
Trace(gch)
Ref((gch))
Trace(gch)
POUR TOUTE CHAÎNE mot, pos, rang DE "a;b;c" SÉPARÉE PAR ";"
	Trace(mot, pos, rang)
FIN
t3 est un tableau d'entiers = [5, 6, 7]
POUR TOUT el2, ii DE t3 DEPUISFIN
	Trace(ii, el2)
FIN
POUR TOUT ELEMENT el3 DE t3
	el3 += 1
FIN
Trace(t3[1], t3.VersChaîne(","))
file1 est une File d'entiers
Enfile(file1, 4)
Trace(Défile(file1), file1..Vide)
SI x = 1 ALORS
	Trace("x")
FINSI

PROCEDURE Deux()
RENVOYER (1, 2)

PROCEDURE Res()
RETOUR = 5
Trace("après retour")

PROCEDURE VarN(*)
Trace(MesParamètres..Occurrence, MesParamètres..NbReçu, MesParamètres[2])

PROCEDURE Ref(s)
s = s + "!"
