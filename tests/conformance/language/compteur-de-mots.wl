texte est une chaîne = [
    le chat et le chien
    et le coq
]
compte est un tableau associatif d'entiers
POUR TOUTE CHAÎNE ligne DE texte SEPAREE PAR RC
    POUR TOUTE CHAÎNE mot DE ligne SEPAREE PAR " "
        compte[mot]++
    FIN
FIN
POUR TOUT n, mot DE compte
    Trace(mot, n)
FIN
