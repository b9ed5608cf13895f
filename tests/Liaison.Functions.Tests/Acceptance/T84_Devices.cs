using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Bluetooth and infrared: every function over a substitute, and clean failures where there is nothing.</summary>
[Trait("Acceptance", "T84")]
public sealed class T84_Devices
{
    private const int Patience = 30_000;
    private static readonly string Device = MemoryDevices.Address.ToString();

    public static TheoryData<int> Modes => [SocketTailleDébut, SocketMarqueurFin, SocketMarqueurFinBuffer, SocketSansMarqueurFin];

    public static MatrixTheoryData<bool, int> KindsAndModes => new([false, true], Modes.Select(static row => row.Data));

    public static TheoryData<bool> Kinds => [false, true];

    [Theory]
    [MemberData(nameof(KindsAndModes))]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    [Trait("Function", "Devices.ConnectInfrared/2 Client")]
    [Trait("Function", "Devices.CreateInfrared/2 Listener")]
    [Trait("Function", "Sockets.Read/1 Channel Client")]
    [Trait("Function", "Sockets.Write/1 Channel Client")]
    [Trait("Function", "Sockets.ChangeTransmissionMode/1 Channel Client")]
    public void Messages_go_both_ways_in_every_mode(bool isInfrared, int mode)
    {
        using var stage = OnDevices(new MemoryDevices());
        string channel = Open("Serveur", "Client", isInfrared);
        foreach (string socket in (string[])[channel, "Client"])
            Assert.True(SocketChangeModeTransmission(socket, mode), ErreurInfo());

        foreach (var (from, to) in new[] { ("Client", channel), (channel, "Client") })
        {
            Assert.True(SocketEcrit(from, "bonjour é"), ErreurInfo());
            Assert.Equal("bonjour é", SocketLit(to, false, Patience));
            stage.AssertNoError();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    [Trait("Function", "Devices.ConnectInfrared/2 Client")]
    [Trait("Function", "Devices.CreateInfrared/2 Listener")]
    [Trait("Function", "Sockets.WaitForConnection/1 Listener")]
    [Trait("Function", "Sockets.Accept/1 Listener")]
    [Trait("Function", "Sockets.Refuse/1 Listener")]
    [Trait("Function", "Sockets.Exist/1 Channel Client")]
    [Trait("Function", "Sockets.Close/1 Listener Channel")]
    public void Waiting_accepting_refusing_and_closing_work_as_on_TCP(bool isInfrared)
    {
        using var stage = OnDevices(new MemoryDevices());
        Listen("Serveur", isInfrared);
        Assert.False(SocketAttendConnexion("Serveur", 0));
        stage.AssertNoError();
        Assert.Equal("", SocketAccepte("Serveur"));
        stage.AssertFailed(100230);
        Assert.False(SocketRefuse("Serveur"));
        stage.AssertFailed(100230);

        Connect("Refusé", isInfrared);
        Assert.True(SocketAttendConnexion("Serveur", Patience));
        Assert.True(SocketRefuse("Serveur"), ErreurInfo());
        Assert.Equal("", SocketLit("Refusé", false, Patience));
        stage.AssertFailed(100031);

        Connect("Client", isInfrared);
        Assert.True(SocketAttendConnexion("Serveur", Patience));
        string channel = SocketAccepte("Serveur");
        Assert.True(SocketExiste(channel));
        Assert.False(SocketEcrit(channel, "?", "127.0.0.1", 5000));
        stage.AssertFailed(100206);
        SocketFerme("Serveur");
        Assert.True(SocketEcrit(channel, "le canal reste"), ErreurInfo());
        Assert.Equal("le canal reste", SocketLit("Client", false, Patience));
        SocketFerme(channel);
        Assert.Equal("", SocketLit("Client", false, Patience));
        stage.AssertFailed(100031);
        Assert.True(SocketExiste("Client"));
    }

    [Fact]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    [Trait("Function", "Sockets.ClientInfo/1 Listener Channel Client")]
    public void SocketClientInfo_tells_device_and_channel()
    {
        using var stage = OnDevices(new MemoryDevices());
        string channel = Open("Serveur", "Client");

        Assert.Equal((Device, "1"), (SocketClientInfo("Serveur", SocketAdresseLocale), SocketClientInfo("Serveur", SocketPortLocal)));
        Assert.Equal((Device, "1"), (SocketClientInfo("Client", SocketAdresse), SocketClientInfo("Client", SocketPort)));
        Assert.Equal("00:00:00:00:00:02", SocketClientInfo(channel, SocketAdresse));
        Assert.Equal("", SocketClientInfo("Serveur", SocketAdresse));
        stage.AssertFailed(100208);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    [Trait("Function", "Devices.ConnectInfrared/2 Client")]
    [Trait("Function", "Devices.CreateInfrared/2 Listener")]
    [Trait("Function", "Sockets.Read/1 Listener")]
    [Trait("Function", "Sockets.Write/1 Listener")]
    public void The_simplified_server_converses_with_one_client_after_the_other(bool isInfrared)
    {
        using var stage = OnDevices(new MemoryDevices());
        Listen("Serveur", isInfrared);
        foreach (string client in (string[])["A", "B"])
        {
            Connect(client, isInfrared);
            SocketEcrit(client, $"question de {client}");
            Assert.Equal($"question de {client}", SocketLit("Serveur", false, Patience));
            Assert.True(SocketEcrit("Serveur", $"réponse à {client}"));
            Assert.Equal($"réponse à {client}", SocketLit(client, false, Patience));
            SocketFerme(client);
            Assert.Equal("", SocketLit("Serveur", false, Patience));
            stage.AssertFailed(100031);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    [Trait("Function", "Devices.CreateInfrared/2 Listener")]
    [Trait("Function", "Sockets.ChangeTransmissionMode/1 Listener")]
    [Trait("Function", "Sockets.WaitForConnection/1 Listener")]
    public void A_listener_in_WebSocket_mode_does_the_handshakes(bool isInfrared)
    {
        using var stage = OnDevices(new MemoryDevices());
        Listen("Serveur", isInfrared);
        Assert.True(SocketChangeModeTransmission("Serveur", SocketWebSocket), ErreurInfo());
        Connect("Muet", isInfrared);
        AskForWebSocket("Client", isInfrared);

        Assert.True(SocketAttendConnexion("Serveur", Patience), ErreurInfo());
        string channel = SocketAccepte("Serveur");
        Assert.StartsWith("HTTP/1.1 101 ", SocketLit("Client", false, Patience).ToString(), StringComparison.Ordinal);
        Assert.Equal("/salon", SocketClientInfo(channel, SocketChemin));
        Assert.True(SocketEcrit(channel, "ok"), ErreurInfo());
        Assert.Equal([0x81, 2, (byte)'o', (byte)'k'], SocketLit("Client", false, Patience).ToArray());

        AskForWebSocket("Refusé", isInfrared);
        Assert.True(SocketAttendConnexion("Serveur", Patience));
        Assert.True(SocketRefuse("Serveur"));
        Assert.False(SocketAttendConnexion("Serveur", 0));
        Assert.EndsWith("\u0003\u00F5", SocketLit("Refusé", false, Patience).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thread_that_waits_sees_a_WebSocket_only_when_it_is_open()
    {
        using var stage = OnDevices(new MemoryDevices());
        Listen("Serveur");
        var waiting = Background.Start(() => SocketAttendConnexion("Serveur", Patience) ? SocketAccepte("Serveur") : ErreurInfo()).UntilBlocked();
        SocketChangeModeTransmission("Serveur", SocketWebSocket);
        Connect("Muet");
        AskForWebSocket("Client");

        Assert.Equal("/salon", SocketClientInfo(waiting.Result(), SocketChemin));
    }

    [Fact]
    [Trait("Function", "Sockets.ChangeTransmissionMode/1 Channel")]
    public void A_channel_becomes_a_WebSocket()
    {
        using var stage = OnDevices(new MemoryDevices());
        string channel = Open("Serveur", "Client");
        Assert.True(SocketChangeModeTransmission(channel, SocketWebSocket), ErreurInfo());
        SocketChangeModeTransmission("Client", SocketSansMarqueurFin);
        SocketEcrit("Client", WebSocketPeer.Request(1, "/salon"));

        Assert.True(SocketEcrit(channel, "ok"), ErreurInfo());

        Assert.Equal("/salon", SocketClientInfo(channel, SocketChemin));
        Assert.False(SocketChangeModeTransmission("Client", SocketWebSocket));
        stage.AssertFailed(100206);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Function", "Sockets.Close/1 Listener")]
    public void SocketFerme_wakes_who_waits(bool isInfrared)
    {
        using var stage = OnDevices(new MemoryDevices());
        Listen("Serveur", isInfrared);
        var waiting = Background.Start(() => (SocketAttendConnexion("Serveur"), ErreurInfo(errCode))).UntilBlocked();

        SocketFerme("Serveur");

        Assert.Equal((false, "100032"), waiting.Result());
        Listen("Serveur", isInfrared);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.ConnectInfrared/2 Client")]
    public void A_silent_device_ends_at_the_limit(bool isInfrared)
    {
        using var stage = OnDevices(new MemoryDevices { IsSilent = true });
        long start = Stopwatch.GetTimestamp();

        Assert.False(isInfrared ? SocketConnecteInfraRouge("Client", "Liaison", 150) : SocketConnecteBluetooth("Client", "1101", Device, 150));

        stage.AssertFailed(100223);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 140, 60_000);
        Assert.Contains("150 ms passed during: device discovery", ErreurInfo(errRésumé), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(10), new LiaisonOptions().Device.ConnectTimeout);
    }

    [Fact]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    public void SocketFerme_gives_up_a_connection_being_made()
    {
        using var stage = OnDevices(new MemoryDevices { IsSilent = true });
        var connecting = Background.Start(() => (SocketConnecteBluetooth("Client", "1101", Device), ErreurInfo(errCode))).UntilBlocked();
        Assert.False(SocketExiste("Client"));
        Assert.False(SocketCréeBluetooth("Client", "1101"));
        stage.AssertFailed(100201);

        SocketFerme("Client");

        Assert.Equal((false, "100032"), connecting.Result());
    }

    [Fact]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.ConnectInfrared/2 Client")]
    public void A_missing_device_and_a_missing_service_are_named()
    {
        using var stage = OnDevices(new MemoryDevices());
        Assert.False(SocketConnecteBluetooth("Client", "1101", "00:11:22:33:44:55"));
        stage.AssertFailed(100323);
        Assert.Contains("device 00:11:22:33:44:55 absent", ErreurInfo(errRésumé), StringComparison.Ordinal);

        Assert.False(SocketConnecteBluetooth("Client", "1101", Device));
        stage.AssertFailed(100324);
        Assert.Contains("the service SerialPortServiceClass_UUID", ErreurInfo(errRésumé), StringComparison.Ordinal);
        Assert.False(SocketConnecteInfraRouge("Client", "Imprimante"));
        stage.AssertFailed(100324);
        Assert.Contains("the service Imprimante", ErreurInfo(errRésumé), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    public void A_service_that_cannot_be_published_is_warned_of_in_the_log(bool publishes, int warnings)
    {
        var log = new RecordedLog();
        using var factory = new OneLogger(log);
        using var stage = new Stage(new LiaisonOptions
        {
            LoggerFactory = factory,
            Device = new DeviceOptions { Sockets = new MemoryDevices { Publishes = publishes } },
        });

        Assert.True(SocketCréeBluetooth("Serveur", "1101", "Balance"), ErreurInfo());

        Assert.Equal(warnings, log.Events.Count(static one => one.Text.Contains("is not published", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    [Trait("Function", "Devices.ConnectInfrared/2 Client")]
    [Trait("Function", "Devices.CreateInfrared/1 Listener")]
    public void On_this_machine_the_functions_work_or_fail_cleanly()
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.English });
        long start = Stopwatch.GetTimestamp();

        AssertClean(stage, SocketCréeBluetooth("Serveur", "1101"), 100320, 100326);
        AssertClean(stage, SocketConnecteBluetooth("Client", "1101", "00:00:00:00:00:01", 2000), 100223, 100320, 100323, 100324, 100325, 100326);
        AssertClean(stage, SocketCréeInfraRouge("Écoute"), 100330);
        AssertClean(stage, SocketConnecteInfraRouge("Infrarouge", "Liaison", 2000), 100330, 100331);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 60);
    }

    [Fact]
    [Trait("Function", "Devices.CreateInfrared/1 Listener")]
    [Trait("Function", "Devices.ConnectInfrared/1 Client")]
    public void Outside_Windows_infrared_says_what_is_missing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system may have infrared sockets.");
        using var stage = new Stage();

        Assert.False(SocketCréeInfraRouge("Serveur"));
        stage.AssertFailed(100330);
        Assert.False(SocketConnecteInfraRouge("Client"));
        stage.AssertFailed(100330);

        Assert.Contains("AF_IRDA", ErreurInfo(errRésumé), StringComparison.Ordinal);
    }

    private static void AssertClean(Stage stage, bool works, params int[] codes)
    {
        if (works)
            return;
        Assert.Contains(stage.Error.Code, codes);
        Assert.DoesNotContain("()", ErreurInfo(), StringComparison.Ordinal);
    }

    private static Stage OnDevices(MemoryDevices devices) =>
        new(new LiaisonOptions { Language = Language.English, Device = new DeviceOptions { Sockets = devices } });

    private static void Listen(string name, bool isInfrared = false) =>
        Assert.True(isInfrared ? SocketCréeInfraRouge(name, "Liaison") : SocketCréeBluetooth(name, "1101"), ErreurInfo());

    private static void Connect(string name, bool isInfrared = false) =>
        Assert.True(isInfrared ? SocketConnecteInfraRouge(name, "Liaison") : SocketConnecteBluetooth(name, "1101", Device), ErreurInfo());

    private static string Open(string listener, string client, bool isInfrared = false)
    {
        Listen(listener, isInfrared);
        Connect(client, isInfrared);
        Assert.True(SocketAttendConnexion(listener, Patience), ErreurInfo());
        return SocketAccepte(listener);
    }

    private static void AskForWebSocket(string client, bool isInfrared = false)
    {
        Connect(client, isInfrared);
        SocketChangeModeTransmission(client, SocketSansMarqueurFin);
        Assert.True(SocketEcrit(client, WebSocketPeer.Request(1, "/salon")), ErreurInfo());
    }
}
