Trace(Somme(), Somme(1), Somme(1, 2, 3))
Trace(Relais("a", "b"))

PROCEDURE Somme(*)
n est un entier
POUR i = 1 A MesParamètres..Occurrence
    n += MesParamètres[i]
FIN
RENVOYER n

PROCEDURE Relais(*)
RENVOYER Joint(MesParamètres)

PROCEDURE Joint(*)
s est une chaîne
POUR i = 1 A MesParamètres..Occurrence
    s += [","] + MesParamètres[i]
FIN
RENVOYER s
