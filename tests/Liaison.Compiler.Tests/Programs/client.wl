// A client that tells what happens to it.
gsLog is a string
WebSocketClientConnect("client", OnEvent, "ws://<Host>/chat", ...  // asynchronous
	80)
IF NOT SocketExist("client") THEN Trace("not yet") ; gsLog += "x" ELSE Trace("there")
t is an array of strings = ["a", `b "c"`]
FOR EACH s, i OF t
	Trace(i, s, t..Count, "text [%s + ""!""%] end")
END
FOR i = 10 TO 1 STEP -2
	IF i IN (2, 4) THEN CONTINUE
	n is an 8-byte int = 3 min 30 s
END
LOOP
	gsLog += "."
TO DO WHILE Length(gsLog) < 5

INTERNAL_COUNT is int = 5

PROCEDURE OnEvent(nEvent, sMessage, LOCAL sExtra is a string = "")
SWITCH nEvent
	CASE SocketOpening
		SocketWrite("client", "hello")
	CASE SocketMessage : Info("got " + sMessage)

	CASE SocketClosing
		Info("closed", sMessage)
		RETURN
	OTHER CASE
END
WHEN EXCEPTION IN
	Risky()
DO
	Error(sMessage)
END
RESULT True

FUNCTION Risky()
x = (a, b) => { RESULT a + b }
RESULT x(1, 2) > 2 ? "yes" ELSE "no"
