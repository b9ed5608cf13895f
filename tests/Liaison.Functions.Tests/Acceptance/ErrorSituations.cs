using System.Net;
using System.Net.Sockets;
using Liaison.Functions.Errors;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>For each code of an error, a situation that produces it.</summary>
internal static partial class ErrorSituations
{
    public static IReadOnlyDictionary<int, Func<Failure>> ByCode { get; } = new Dictionary<int, Func<Failure>>
    {
        [5001] = static () => Raised(static () => Arithmetic.Divide(1, 0)),
        [5002] = static () => Raised(static () => _ = new DynamicArray<int>(2)[3]),
        [5003] = static () => Raised(static () => "x".WithSliceAt(0, "y")),
        [5004] = static () => Handled(static () => _ = ((DynamicArray<int>)null!).Count),
        [5005] = static () => Raised(static () => Conversion.ToInteger(1e300)),
        [5006] = static () => Raised(static () => Procedure.Find("inconnue")),
        [5007] = ThreadAlive,
        [5008] = static () => Raised(static () => Crypte("x", "secret")),
        [5009] = UnhandledInThread,
        [5011] = static () => Raised(static () => new Procedure("P", static (int one) => one).Invoke()),
        [5012] = static () => Handled(static () => throw new InvalidOperationException("imprévu")),
        [5013] = static () => Raised(static () => Value.NoMember("texte", "Aboie")),
        [5014] = static () => Raised(static () => Value.WrongCount("Aboie", 1, 2, 0)),
        [100031] = ClosedByThePeer,
        [100032] = ResetByThePeer,
        [100121] = InUseByAnotherThread,
        [100400] = static () => Failed(null, static () => fSupprime("/nulle/part")),
        [100401] = static () => Raised(static () => fLitLigne(77)),
        [100200] = static () => Raised(static () => SocketEcrit("inconnu", "message")),
        [100201] = NameInUse,
        [100202] = static () => Raised(static () => SocketCrée("", 0)),
        [100203] = static () => Raised(static () => SocketConnecte("Client", 65536)),
        [100204] = UnknownConstant,
        [100205] = EmptyMarker,
        [100206] = WrongKind,
        [100207] = static () => Failed(new LiaisonOptions { StrictPorts = true }, static () => SocketCrée("Serveur", 80)),
        [100208] = NoClient,
        [100209] = static () => OnDatagrams(static port => SocketEcrit("Datagrammes", "?")),
        [100210] = CallbackClientRead,
        [100211] = EndlessReading,
        [100220] = static () => FailedToResolve(SocketError.HostNotFound),
        [100221] = RefusedByNobody,
        [100222] = static () => Failed(null, static () => SocketConnecte("Client", 5000, "255.255.255.255")),
        [100223] = SilentHost,
        [100224] = PortInUse,
        [100225] = static () => Failed(null, static () => SocketCrée("Serveur", 0, "198.51.100.7")),
        [100226] = static () => FailedToResolve(SocketError.AccessDenied),
        [100227] = static () => FailedToResolve(SocketError.TooManyOpenSockets),
        [100228] = static () => FailedToResolve(SocketError.ProtocolNotSupported),
        [100229] = TooManyConnections,
        [100230] = NothingPending,
        [100240] = static () => ReadOf("GET / HTTP/1.1\r\n"),
        [100241] = static () => ReadOf("67108865\r\n"),
        [100242] = static () => ReadOf("100\r\nune partie"),
        [100244] = PeerDoesNotRead,
        [100245] = QueueFull,
        [100246] = static () => OnDatagrams(static port => SocketEcrit("Datagrammes", new byte[65_508], "127.0.0.1", port)),
        [100247] = static () => OnDatagrams(static port =>
            SocketEcrit("Datagrammes", "abc", "127.0.0.1", port) && SocketLit("Datagrammes", false, 30_000, 2).IsEmpty),
        [100260] = static () => Failed(null, static () => SocketCréeSSL("Serveur", 0, "nulle part")),
        [100261] = static () => Secured(static stage => SocketCréeSSL("Serveur", 0, stage.Files.PathOf("authority.pem"))),
        [100262] = static () => Secured(static stage => SocketCréeSSL("Serveur", 0, stage.Files.WriteText("faux.pem", "faux"))),
        [100263] = static () => Failed(null, static () => SocketConnecteSSL("Client", 443, "localhost", ProtocoleSSL3)),
        [100264] = SwitchedOff,
        [100265] = static () => Secured(static stage => SocketConnecteSSL("Client", stage.Listen(option: ProtocoleTLS1_2), "localhost", ProtocoleTLS1_3, 30_000)),
        [100266] = static () => Refused("self-signed"),
        [100267] = static () => Refused("other name"),
        [100268] = static () => Refused("expired"),
        [100269] = static () => Refused("not yet valid"),
        [100270] = static () => Refused("client-only usage"),
        [100271] = static () => Refused("missing intermediate"),
        [100272] = Revoked,
        [100273] = static () => Failed(null, static () => SocketConnecteSSL("Client", 443, "localhost", 0, 5000, "nulle part")),
        [100274] = NoTls,
        [100280] = static () => Answered("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
        [100281] = static () => Answered("HTTP/1.1 101 X\r\n\r\n"),
        [100282] = static () => Answered("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"),
        [100283] = static () => WebSocketReadOf([0x83, 0]),
        [100284] = static () => WebSocketReadOf([0x81, 1, 0xFF]),
        [100288] = UpgradeRefused,
        [100289] = static () => Failed(null, static () => WebSocketClientConnecte("Client", "wss://serveur.test")),
        [100300] = ProxyOfNobody,
        [100301] = static () => ThroughProxy(new SocksServer { User = "u", Password = "p" }),
        [100302] = static () => ThroughProxy(new SocksServer { User = "u", Password = "p" }, "u", "wrong"),
        [100303] = static () => ThroughProxy(new SocksServer { Reply = 1 }),
        [100304] = static () => ThroughProxy(new SocksServer { Reply = 2 }),
        [100305] = static () => ThroughProxy(new SocksServer { Reply = 3 }),
        [100306] = static () => ThroughProxy(new SocksServer { Reply = 4 }),
        [100307] = static () => ThroughProxy(new SocksServer { Reply = 5 }),
        [100308] = static () => ThroughProxy(new SocksServer { Reply = 6 }),
        [100309] = static () => ThroughProxy(new SocksServer { Reply = 7 }),
        [100310] = static () => ThroughProxy(new SocksServer { Reply = 8 }),
        [100311] = static () => ThroughProxy(new SocksServer { Reply = 9 }),
        [100312] = static () => ThroughProxy(new SocksServer(), host: new string('a', 256)),
        [100320] = static () => OnDevices(FailureCause.NoBluetooth),
        [100321] = static () => Failed(null, static () => SocketCréeBluetooth("Serveur", "Inconnu")),
        [100322] = static () => Failed(null, static () => SocketConnecteBluetooth("Client", "1101", "00:11:22")),
        [100323] = static () => OnDevices(FailureCause.DeviceAbsent),
        [100324] = static () => OnDevices(FailureCause.ServiceAbsent),
        [100325] = static () => OnDevices(FailureCause.PairingNeeded),
        [100326] = static () => OnDevices(FailureCause.ChannelBusy),
        [100330] = static () => OnDevices(FailureCause.NoInfrared, isInfrared: true),
        [100331] = static () => OnDevices(FailureCause.NoInfraredDevice, isInfrared: true),
    };

    private static Failure Failed(LiaisonOptions? options, Func<bool> call)
    {
        using var stage = new Stage(options);
        Assert.False(call());
        Assert.True(ErreurDétectée);
        return stage.Error;
    }

    private static Failure Raised(Action call, LiaisonOptions? options = null)
    {
        using var stage = new Stage(options);
        return Assert.Throws<LiaisonException>(call).Failure;
    }

    /// <summary>The system's error comes from the look-up of the name, where a test can have it at will.</summary>
    private static Failure FailedToResolve(SocketError error) => Failed(
        new LiaisonOptions { Client = new ClientOptions { Resolve = (_, _) => Task.FromException<IPAddress[]>(new SocketException((int)error)) } },
        static () => SocketConnecte("Client", 5000, "serveur.test"));

    private static Failure RefusedByNobody()
    {
        using var nobody = UnusedPort.ForConnections();
        return Failed(null, () => SocketConnecte("Client", nobody.Number, "127.0.0.1"));
    }

    private static Failure ProxyOfNobody()
    {
        using var nobody = UnusedPort.ForConnections();
        return Failed(new LiaisonOptions { Proxy = new(nobody.Endpoint) }, static () => SocketConnecte("Client", 80, "a.test"));
    }

    private static Failure ThroughProxy(SocksServer proxy, string user = "", string password = "", string host = "a.test")
    {
        using (proxy)
            return Failed(new LiaisonOptions { Proxy = new(proxy.Endpoint, user, password) }, () => SocketConnecte("Client", 80, host));
    }

    private static Failure OnDevices(FailureCause failure, bool isInfrared = false) => Failed(
        new LiaisonOptions { Device = new DeviceOptions { Sockets = new MemoryDevices { Failure = failure } } },
        () => isInfrared ? SocketConnecteInfraRouge("Client") : SocketConnecteBluetooth("Client", "1101", 0x00AA_BBCC_DD01));

    private static Failure OnDatagrams(Func<int, bool> call)
    {
        using var stage = new Stage();
        SocketCréeUDP("Datagrammes", 0, "127.0.0.1");
        Assert.False(call(stage.PortOf("Datagrammes")));
        return stage.Error;
    }

    private static Failure ClosedByThePeer()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        peer.Dispose();
        SocketLit(canal);
        return stage.Error;
    }

    private static Failure ResetByThePeer()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        peer.Reset();
        SocketLit(canal);
        return stage.Error;
    }

    private static Failure InUseByAnotherThread()
    {
        using var stage = new Stage(new LiaisonOptions { StrictAccess = true, Time = new HandMadeTime { PassesWhenAwaited = true } });
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        var reading = Background.Start(() => SocketLit(canal)).UntilBlocked();
        var raised = Stage.AssertRaises(100121, () => SocketLit(canal));
        SocketFerme(canal);
        reading.Result();
        return raised.Failure;
    }

    private static Failure NameInUse()
    {
        using var stage = new Stage();
        stage.Listen("Serveur");
        Assert.False(SocketCrée("Serveur", 0));
        return stage.Error;
    }

    private static Failure UnknownConstant()
    {
        using var stage = new Stage();
        stage.Listen("Serveur");
        return Stage.AssertRaises(100204, static () => SocketChangeModeTransmission("Serveur", 99)).Failure;
    }

    private static Failure EmptyMarker()
    {
        using var stage = new Stage();
        stage.Listen("Serveur");
        return Stage.AssertRaises(100205, static () => SocketChangeModeTransmission("Serveur", SocketMarqueurFin, "")).Failure;
    }

    private static Failure WrongKind()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        Assert.Equal("", SocketAccepte(canal));
        return stage.Error;
    }

    private static Failure NoClient()
    {
        using var stage = new Stage();
        stage.Listen("Serveur");
        Assert.Equal("", SocketClientInfo("Serveur", SocketPort));
        return stage.Error;
    }

    private static Failure EndlessReading()
    {
        using var stage = new Stage(new LiaisonOptions { Time = new HandMadeTime { PassesWhenAwaited = true } });
        var (canal, peer) = stage.OpenChannel();
        peer.Dispose();
        return Assert.Throws<LiaisonException>(() =>
        {
            for (int read = 0; read <= 100; read++)
                SocketLit(canal);
        }).Failure;
    }

    private static Failure SilentHost()
    {
        using var silent = PeerServer.Silent(out var queued);
        using var _ = queued;
        return Failed(null, () => SocketConnecte("Client", silent.Port, "127.0.0.1", 50));
    }

    private static Failure PortInUse()
    {
        using var other = new PeerServer();
        return Failed(null, () => SocketCrée("Serveur", other.Port, "127.0.0.1"));
    }

    private static Failure TooManyConnections()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { Connections = 1 } });
        var (_, first) = stage.OpenChannel(SocketTailleDébut, "Serveur");
        using var __ = first;
        using var second = Peer.ConnectTo(stage.PortOf("Serveur"));
        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        Assert.Equal("", SocketAccepte("Serveur"));
        return stage.Error;
    }

    private static Failure NothingPending()
    {
        using var stage = new Stage();
        stage.Listen("Serveur");
        Assert.Equal("", SocketAccepte("Serveur"));
        return stage.Error;
    }

    private static Failure ReadOf(string wire)
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send(wire);
        Assert.True(SocketLit(canal, false, 30_000, null, 20).IsEmpty);
        return stage.Error;
    }

    private static Failure CallbackClientRead()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenCallbackClient(new Events());
        using var _ = peer;
        Assert.True(SocketLit(client).IsEmpty);
        return stage.Error;
    }

    private static Failure QueueFull()
    {
        using var stage = new Stage();
        using var silent = new PeerServer();
        WebSocketClientConnecte("Client", new Events().Take, "127.0.0.1", silent.Port);
        Assert.True(SocketEcrit("Client", new byte[300_000]));
        Assert.False(SocketEcrit("Client", "de trop"));
        return stage.Error;
    }

    private static Failure Answered(string answer)
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        var connecting = Background.Start(() =>
        {
            Assert.False(WebSocketClientConnecte("Client", "127.0.0.1", server.Port, "", "chat"));
            return stage.Error;
        });
        using var peer = WebSocketPeer.Answer(server, answer);
        return connecting.Result();
    }

    private static Failure WebSocketReadOf(byte[] wire)
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        peer.Peer.Send(wire);
        Assert.True(SocketLit(client).IsEmpty);
        return stage.Error;
    }

    private static Failure UpgradeRefused()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        SocketChangeModeTransmission(canal, SocketWebSocket);
        peer.Send("POST / HTTP/1.1\r\nHost: x\r\n\r\n");
        Assert.True(SocketLit(canal).IsEmpty);
        return stage.Error;
    }

    private static Failure Secured(Func<SecureStage, bool> call, LiaisonOptions? options = null)
    {
        using var stage = new SecureStage(options);
        Assert.False(call(stage));
        return stage.Error;
    }

    private static Failure SwitchedOff()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Systems differ in what they switch off.");
        return Secured(static stage =>
            SocketCréeSSL("Serveur", 0, stage.Files.WritePem("serveur.pem", SecureStage.Certificate), ProtocoleTLS1));
    }

    private static Failure Refused(string name)
    {
        var chain = TestChain.All.Single(one => one.Name == name);
        return Secured(stage => SocketConnecteSSL("Client", stage.Listen(chain.Certificate, chain.Sent), "localhost", 0, 30_000));
    }

    private static Failure Revoked()
    {
        using var lists = new RevocationListServer();
        var root = TestAuthority.Root("CN=Revoker of T20");
        var certificate = root.Issue(new() { RevocationList = lists.Address("one") });
        _ = lists.ServeAsync(root.Revoke(certificate));
        return Secured(
            stage =>
            {
                stage.Trust(root.Certificate);
                return SocketConnecteSSL("Client", stage.Listen(certificate, []), "localhost", 0, 30_000);
            },
            new LiaisonOptions { CheckRevocation = true });
    }

    private static Failure NoTls()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        var connecting = Background.Start(() =>
        {
            Assert.False(SocketConnecteSSL("Client", server.Port, "127.0.0.1", 0, 30_000));
            return stage.Error;
        });
        using var peer = server.Accept();
        peer.Send("HTTP/1.1 400 Bad Request\r\n\r\n");
        return connecting.Result();
    }

    private static Failure PeerDoesNotRead()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { WriteTimeout = TimeSpan.FromMilliseconds(50) } });
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        Assert.False(SocketEcrit(canal, new byte[50_000_000]));
        return stage.Error;
    }
}
