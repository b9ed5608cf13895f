// Les lignes d'une requête : découpées, cherchées, extraites.
gsRequête est une chaîne = "GET /chat HTTP/1.1" + RC + "Host: serveur.example" + RC + "Upgrade: websocket" + RC + "Connection: keep-alive, Upgrade" + RC + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==" + RC + "Sec-WebSocket-Protocol: chat, JSON" + RC + "Sec-WebSocket-Version: 13" + RC

PROCÉDURE Noyau() : entier sur 8
nTotal est un entier
POUR n = 1 _A_ 50
    POUR TOUTE CHAÎNE sLigne DE gsRequête SEPAREE PAR RC
        SI sLigne [= "Sec-WebSocket-" ALORS
            sValeur est une chaîne = SansEspace(ExtraitChaîne(sLigne, 2, ":"))
            nTotal += Taille(sValeur)
            nTotal += Position(sLigne, "o")
        SINON SI ChaîneOccurrence(sLigne, "e") > 1 ALORS
            nTotal += Taille(Majuscule(Gauche(sLigne, 4)))
        FIN
    FIN
FIN
RENVOYER nTotal
