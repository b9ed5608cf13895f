// A chat of several over WebSocket: liaison run chat-server.wl [--arg PORT]
// One thread welcomes the members, one thread serves each of them.
gtabChannels is an array of strings
csLock is a CriticalSection

IF NOT SocketCreate("Room", Val(CommandLine())) _OR_ NOT SocketChangeTransmissionMode("Room", SocketWebSocket) THEN
    Error("the room does not open: " + ErrorInfo())
    EndProgram(1)
END
Info("listening on port " + SocketClientInfo("Room", SocketLocalPort))
ThreadExecute("Welcome", threadNormal, WaitForAll)

PROCEDURE WaitForAll()
WHILE SocketWaitForConnection("Room")
    sChannel is a string = SocketAccept("Room")
    IF sChannel <> "" THEN ThreadExecute(sChannel, threadNormal, Serve, sChannel)
END

PROCEDURE Serve(sChannel)
USE csLock IN
    ArrayAdd(gtabChannels, sChannel)
END
LOOP
    sMessage is a string = SocketRead(sChannel)
    IF ErrorOccurred THEN BREAK
    SendToAll(sMessage)
END
USE csLock IN
    ArrayDelete(gtabChannels, ArraySeek(gtabChannels, asLinear, sChannel))
END
SocketClose(sChannel)

PROCEDURE SendToAll(sMessage)
USE csLock IN
    FOR EACH sChannel OF gtabChannels
        SocketWrite(sChannel, sMessage)
    END
END
