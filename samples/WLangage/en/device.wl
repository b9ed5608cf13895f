// Questions a measuring device by lines: liaison run device.wl --arg host --arg port
sHost is a string = ExtractString(CommandLine(), 1, " ")
nPort is an int = Val(ExtractString(CommandLine(), 2, " "))

IF NOT SocketConnect("device", nPort, sHost) THEN
    Error("the device does not answer: " + ErrorInfo())
    EndProgram(1)
END
SocketChangeTransmissionMode("device", SocketEndTag, CR)
Info("device: " + Ask("*IDN?"))
FOR i = 1 TO 3
    Info("measure [%i%]: [%Val(Ask(""MEAS:VOLT?""))%] V")
END
SocketClose("device")

PROCEDURE Ask(sCommand) : string
SocketWrite("device", sCommand)
sAnswer is a string = SocketRead("device", False, 5 s)
IF ErrorOccurred THEN
    Error("no answer to " + sCommand)
    EndProgram(1)
END
RESULT sAnswer
