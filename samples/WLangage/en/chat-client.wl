// A member of the chat: liaison run chat-client.wl --arg ws://host:port --arg nickname
// What is typed is sent, what comes is shown; an empty line ends it.
gsAddress is a string = ExtractString(CommandLine(), 1, " ")
gsNickname is a string = ExtractString(CommandLine(), 2, " ")
SocketConnect("me", gsAddress, WhenItComes)

PROCEDURE WhenItComes(nEvent, sMessage)
SWITCH nEvent
    CASE SocketOpening
        SocketWrite("me", "* " + gsNickname + " joins")
        ThreadExecute("Keyboard", threadNormal, Speak)
    CASE SocketMessage : Info(sMessage)
    CASE SocketError : Error(sMessage)
    CASE SocketClosing : EndProgram()
END

PROCEDURE Speak()
sLine is a string = ConsoleRead()
WHILE sLine <> "" AND sLine <> EOT
    SocketWrite("me", gsNickname + ": " + sLine)
    sLine = ConsoleRead()
END
SocketWrite("me", "* " + gsNickname + " leaves")
SocketClose("me")
