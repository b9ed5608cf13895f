// Presence and messages, by lines: liaison run presence.wl [--arg PORT]
// NAME x says who one is, WHO asks who is there, TO x text writes to x.
gtabPresent is an associative array of strings
csLock is a CriticalSection

IF NOT SocketCreate("Presence", Val(CommandLine())) THEN
    Error("the service does not open: " + ErrorInfo())
    EndProgram(1)
END
Info("listening on port " + SocketClientInfo("Presence", SocketLocalPort))
ThreadExecute("Welcome", threadNormal, WaitForAll)

PROCEDURE WaitForAll()
WHILE SocketWaitForConnection("Presence")
    sChannel is a string = SocketAccept("Presence")
    IF sChannel = "" THEN CONTINUE
    SocketChangeTransmissionMode(sChannel, SocketEndTag, CR)
    ThreadExecute(sChannel, threadNormal, Serve, sChannel)
END

PROCEDURE Serve(sChannel)
sName is a string
LOOP
    sLine is a string = SocketRead(sChannel)
    IF ErrorOccurred THEN BREAK
    sRest is a string = sLine[[Length(ExtractString(sLine, 1, " ")) + 2 TO]]
    SWITCH Upper(ExtractString(sLine, 1, " "))
        CASE "NAME"
            USE csLock IN
                IF gtabPresent[sRest]..Exist THEN
                    SocketWrite(sChannel, "this name is taken")
                ELSE
                    sName = sRest
                    gtabPresent[sName] = sChannel
                    SocketWrite(sChannel, "hello " + sName)
                END
            END
        CASE "WHO" : SocketWrite(sChannel, WhoIsThere())
        CASE "TO" : SocketWrite(sChannel, PassOn(sName, ExtractString(sRest, 1, " "), sRest[[Length(ExtractString(sRest, 1, " ")) + 2 TO]]))
        OTHER CASE : SocketWrite(sChannel, "commands: NAME x, WHO, TO x text")
    END
END
USE csLock IN
    IF sName <> "" THEN ArrayDelete(gtabPresent, sName)
END
SocketClose(sChannel)

PROCEDURE WhoIsThere() : string
sList is a string
USE csLock IN
    FOR EACH sChannel, sName OF gtabPresent
        sList += [", "] + sName
    END
END
RESULT "there are: " + sList

PROCEDURE PassOn(sFrom, sTo, sText) : string
USE csLock IN
    IF NOT gtabPresent[sTo]..Exist THEN RESULT sTo + " is not there"
    SocketWrite(gtabPresent[sTo], sFrom + ": " + sText)
END
RESULT "passed on to " + sTo
