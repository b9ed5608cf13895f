// A TCP tracer: liaison run tracer.wl --arg host --arg port
// It listens, connects to this host for each client, and shows what passes in both directions.
gsHost is a string = ExtractString(CommandLine(), 1, " ")
gnPort is an int = Val(ExtractString(CommandLine(), 2, " "))

IF NOT SocketCreate("Tracer", 0) THEN
    Error("the tracer does not open: " + ErrorInfo())
    EndProgram(1)
END
Info("listening on port " + SocketClientInfo("Tracer", SocketLocalPort))
ThreadExecute("Welcome", threadNormal, WaitForAll)

PROCEDURE WaitForAll()
n is an int
WHILE SocketWaitForConnection("Tracer")
    sChannel is a string = SocketAccept("Tracer")
    IF sChannel = "" THEN CONTINUE
    n++
    sNext is a string = "next" + n
    IF NOT SocketConnect(sNext, gnPort, gsHost) THEN
        Error(ErrorInfo())
        SocketClose(sChannel)
        CONTINUE
    END
    SocketChangeTransmissionMode(sChannel, SocketNoEndTag)
    SocketChangeTransmissionMode(sNext, SocketNoEndTag)
    ThreadExecute("out" + n, threadNormal, Pass, (sChannel, sNext, "->"))
    ThreadExecute("back" + n, threadNormal, Pass, (sNext, sChannel, "<-"))
END

PROCEDURE Pass(sFrom, sTarget, sDirection)
LOOP
    bufReceived is a Buffer = SocketRead(sFrom)
    IF Length(bufReceived) = 0 THEN BREAK
    Trace(sDirection, Length(bufReceived), BufferToHexa(bufReceived), Readable(bufReceived))
    SocketWrite(sTarget, bufReceived)
END
SocketClose(sTarget)

PROCEDURE Readable(b is a Buffer) : string
s is a string
FOR i = 1 _TO_ Length(b)
    IF 32 <= Asc(b[[i]]) <= 126 THEN s += b[[i]] ELSE s += "."
END
RESULT s
