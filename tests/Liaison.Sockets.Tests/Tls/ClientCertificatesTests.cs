using System.Security.Cryptography.X509Certificates;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ClientCertificatesTests
{
    private const int Refused = 5;
    private const string ClientUsage = "1.3.6.1.5.5.7.3.2";
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);
    private static readonly X509Certificate2 Own = TestAuthority.Shared.Issue(new() { Subject = "CN=client", Names = [], Usage = ClientUsage });
    private readonly RecordedLog _log = new();

    /// <summary>What a server makes of a client: by its listener, or by the loops of a <see cref="SocketServer"/>.</summary>
    public static MatrixTheoryData<bool, ClientCertificates> Ways { get; } = new([false, true], Enum.GetValues<ClientCertificates>());

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_certificate_is_seen_by_the_server_that_asks_for_it(bool inLoops, ClientCertificates asking)
    {
        var seen = await MeetAsync(inLoops, Options(asking), TlsPair.Client with { ClientCertificate = Own });
        Assert.Equal(asking == ClientCertificates.NotAsked ? null : "CN=client", seen.Subject);
        Assert.True(seen.IsServed);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Who_has_none_is_served_unless_one_is_required(bool inLoops, ClientCertificates asking)
    {
        var seen = await MeetAsync(inLoops, Options(asking), TlsPair.Client);
        Assert.Equal((asking != ClientCertificates.Required, null), seen);
        AssertRefused(seen, "CertificateAbsent");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task One_of_a_stranger_is_refused_by_a_server_that_asks(bool inLoops, ClientCertificates asking)
    {
        var stranger = TestAuthority.SelfSigned(new() { Subject = "CN=stranger", Usage = ClientUsage });
        var seen = await MeetAsync(inLoops, Options(asking), TlsPair.Client with { ClientCertificate = stranger });
        Assert.Equal((asking == ClientCertificates.NotAsked, null), seen);
        AssertRefused(seen, "CertificateUntrusted CN=stranger");
    }

    [Fact]
    public async Task Without_authorities_of_its_own_a_server_believes_nobody()
    {
        var options = TlsPair.Server with { ClientCertificates = ClientCertificates.Asked };
        Assert.False((await MeetAsync(inLoops: false, options, TlsPair.Client with { ClientCertificate = Own })).IsServed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_of_a_server_is_none_of_a_client(bool inLoops)
    {
        var seen = await MeetAsync(inLoops, Options(ClientCertificates.Required), TlsPair.Client with { ClientCertificate = TlsPair.Certificate });
        Assert.False(seen.IsServed);
        AssertRefused(seen, "CertificateUsage clientAuth");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_has_been_added_is_accepted_as_itself(bool inLoops)
    {
        var added = TestAuthority.SelfSigned(new() { Subject = "CN=added", Usage = ClientUsage });
        var options = Options(ClientCertificates.Required) with { TrustedClients = [X509CertificateLoader.LoadCertificate(added.RawData)] };
        Assert.Equal((true, "CN=added"), await MeetAsync(inLoops, options, TlsPair.Client with { ClientCertificate = added }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_program_chooses_what_is_shown_by_the_name_asked_for(bool inLoops)
    {
        var other = TestAuthority.Shared.Issue(new() { Names = ["other.example"] });
        List<string> asked = [];
        var options = TlsPair.Server with
        {
            Choose = name =>
            {
                asked.Add(name);
                return name == "other.example" ? other : null;
            },
        };
        Assert.True((await MeetAsync(inLoops, options, TlsPair.Client)).IsServed);
        Assert.True((await MeetAsync(inLoops, options, TlsPair.Client with { HostName = "other.example" })).IsServed);
        var wrong = await Assert.ThrowsAsync<EndpointException>(() => MeetAsync(inLoops, options, TlsPair.Client with { HostName = "third.example" }));
        Assert.Equal(FailureCause.CertificateWrongName, wrong.Cause);
        Assert.Equal(["localhost", "other.example", "third.example"], asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_choice_that_throws_concerns_its_client_alone(bool inLoops)
    {
        int calls = 0;
        var options = TlsPair.Server with { Choose = _ => calls++ == 0 ? throw new InvalidOperationException("no store") : null };
        var failure = await Assert.ThrowsAsync<EndpointException>(() => MeetAsync(inLoops, options, TlsPair.Client));
        Assert.Equal(ConnectPhase.Tls, failure.Phase);
        AssertRefused((false, null), "no store");
        Assert.True((await MeetAsync(inLoops, options, TlsPair.Client)).IsServed);
    }

    private static TlsServerOptions Options(ClientCertificates asking) =>
        TlsPair.Server with { ClientCertificates = asking, TrustedClients = [TestAuthority.Shared.Certificate] };

    /// <summary>Whether a client is answered, and what the server has seen of it.</summary>
    private async Task<(bool IsServed, string? Subject)> MeetAsync(bool inLoops, TlsServerOptions tls, TlsClientOptions client)
    {
        var options = new ListenerOptions { Tls = tls, Logger = _log };
        return inLoops ? await MeetLoopsAsync(options, client) : await MeetListenerAsync(options, client);
    }

    private static async Task<(bool IsServed, string? Subject)> MeetListenerAsync(ListenerOptions options, TlsClientOptions client)
    {
        using var listener = SocketListener.Listen(AnyPort, options);
        var serving = Task.Run(async () =>
        {
            using var channel = await listener.AcceptAsync();
            await channel.WriteAsync((await channel.ReadAsync()).Bytes);
            return channel.Tls!.PeerCertificate?.Subject;
        });
        bool isServed = await AskAsync(listener.LocalEndpoint, client);
        return (isServed, isServed ? await serving.InTime() : null);
    }

    private static async Task<(bool IsServed, string? Subject)> MeetLoopsAsync(ListenerOptions options, TlsClientOptions client)
    {
        string? subject = null;
        await using var server = new SocketServer(new() { Listener = options, Loops = 1 })
        {
            OnMessage = (connection, message) =>
            {
                subject = connection.Tls!.PeerCertificate?.Subject;
                connection.Send(message.Bytes);
            },
        };
        server.Start(AnyPort);
        return (await AskAsync(server.LocalEndpoint, client), subject);
    }

    /// <summary>With TLS 1.3 a client believes itself connected before it is judged: only the answer tells.</summary>
    private static async Task<bool> AskAsync(Endpoint server, TlsClientOptions tls)
    {
        var options = new ClientOptions { Tls = tls with { HostName = tls.HostName ?? "localhost" }, ConnectTimeout = TimeSpan.FromSeconds(30) };
        using var connection = await SocketClient.ConnectAsync(server, options).InTime();
        await connection.WriteAsync("hello").InTime();
        return (await connection.ReadAsync().InTime()).Status == ReadStatus.Received;
    }

    private void AssertRefused((bool IsServed, string? Subject) seen, string why)
    {
        if (!seen.IsServed)
            Eventually.True(() => _log.Events.Any(one => one.Id == Refused && one.Text.Contains(why, StringComparison.Ordinal)), $"the log says {why}");
    }
}
