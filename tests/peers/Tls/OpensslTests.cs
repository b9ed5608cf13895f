using Liaison.Protocols.Framing;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Tls;

/// <summary>TLS with <c>openssl</c> at the other end, in both roles.</summary>
public sealed class OpensslTests
{
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tls1_2", "1.2")]
    [InlineData("tls1_3", "1.3")]
    public async Task Our_server_and_s_client(string version, string name)
    {
        using var peer = new OpensslPeer();
        using var listener = SocketListener.Listen(
            AnyPort, new() { Tls = new() { Certificate = TestAuthority.Shared.Issue() }, Framing = Framing.Raw });
        peer.Connect(listener.LocalEndpoint.Port, version);
        using var channel = await listener.AcceptAsync(Token).InTime();
        Assert.Equal(name, channel.Tls!.Version);
        await peer.LineWithAsync("Verify return code: 0 (ok)");
        await ConverseAsync(peer, channel, version);
        await peer.WriteLineAsync("Q");
        var end = (await channel.ReadAsync(Token).InTime()).End!;
        Assert.Equal((EndReason.ClosedByPeer, ""), (end.Reason, end.Detail));
    }

    [Theory]
    [InlineData("tls1_2", "1.2")]
    [InlineData("tls1_3", "1.3")]
    public async Task Our_client_and_s_server(string version, string name)
    {
        using var peer = new OpensslPeer();
        int port = await peer.ListenAsync(TestAuthority.Shared.Issue(), version);
        using var client = await OwnThread.Run(() => SocketClient.Connect(new("127.0.0.1", port), Options(new()), Token)).InTime();
        Assert.Equal(name, client.Tls!.Version);
        await ConverseAsync(peer, client, version);

        // s_server closes the connection first and says so then.
        await peer.WriteLineAsync("Q");
        var end = (await client.ReadAsync(Token).InTime()).End!;
        Assert.Equal((EndReason.Reset, "truncated"), (end.Reason, end.Detail));
    }

    [Theory]
    [InlineData("tls1_2", true)]
    [InlineData("tls1_3", true)]
    [InlineData("tls1_2", false)]
    [InlineData("tls1_3", false)]
    public async Task A_client_certificate_is_accepted_or_refused_by_an_alert(string version, bool isKnown)
    {
        using var peer = new OpensslPeer();
        int port = await peer.ListenAsync(TestAuthority.Shared.Issue(), version, "-Verify", "2", "-verify_return_error");
        var authority = isKnown ? TestAuthority.Shared : TestAuthority.Root("CN=Stranger");
        var certificate = authority.Issue(new() { Subject = "CN=a client", Usage = "1.3.6.1.5.5.7.3.2" });
        if (!isKnown)
        {
            string why = await WhyRefusedAsync(port, Options(new() { ClientCertificate = certificate }));
            Assert.Contains("unknown ca", why, StringComparison.Ordinal);
            return;
        }

        using var client = await SocketClient.ConnectAsync(new("127.0.0.1", port), Options(new() { ClientCertificate = certificate }), Token).InTime();
        client.Write("hello\n");
        await peer.LineWithAsync("hello");
    }

    [Fact]
    public async Task A_server_that_is_gone_without_a_word_has_cut_the_connection()
    {
        var peer = new OpensslPeer();
        int port = await peer.ListenAsync(TestAuthority.Shared.Issue(), "tls1_3");
        using var client = await SocketClient.ConnectAsync(new("127.0.0.1", port), Options(new()), Token).InTime();
        peer.Dispose();
        Assert.Equal(EndReason.Reset, (await client.ReadAsync(Token).InTime()).End!.Reason);
    }

    /// <summary>Lines in both directions; with TLS 1.3 the peer changes its keys in between and asks for the same (RFC 8446, section 4.6.3).</summary>
    private static async Task ConverseAsync(OpensslPeer peer, Connection connection, string version)
    {
        string[] commands = string.Equals(version, "tls1_3", StringComparison.Ordinal) ? ["", "K", "k"] : [""];
        foreach (string command in commands)
        {
            if (command.Length > 0)
            {
                await peer.ChangeKeysAsync(command);
                connection.Write($"behind {command}\n");
                await peer.LineWithAsync($"behind {command}");
            }

            await peer.WriteLineAsync($"hello {command}");
            Assert.Equal($"hello {command}\n", await ReadLineAsync(connection));
            connection.Write($"answer {command}\n");
            await peer.LineWithAsync($"answer {command}");
            Assert.True((await connection.WriteAsync($"{new string('x', 100_000)} second {command}\n", Token).InTime()).Succeeded);
            await peer.LineWithAsync($" second {command}");
        }
    }

    private static async Task<string> ReadLineAsync(Connection connection)
    {
        string line = "";
        while (!line.EndsWith('\n'))
        {
            var message = await OwnThread.Run(() => connection.Read(TimeSpan.FromSeconds(60))).InTime();
            Assert.Equal(ReadStatus.Received, message.Status);
            line += message.ToString();
        }

        return line;
    }

    /// <summary>With TLS 1.3 a client learns it at its first read.</summary>
    private static async Task<string> WhyRefusedAsync(int port, ClientOptions options)
    {
        try
        {
            using var client = await SocketClient.ConnectAsync(new("127.0.0.1", port), options, Token).InTime();
            return (await client.ReadAsync(Token).InTime()).End!.Detail;
        }
        catch (EndpointException error)
        {
            Assert.Equal(FailureCause.TlsFailed, error.Cause);
            return error.Detail;
        }
    }

    private static ClientOptions Options(TlsClientOptions tls) => new()
    {
        Framing = Framing.Raw,
        ConnectTimeout = Patience.Limit,
        Tls = tls with { HostName = "localhost", TrustedCertificates = [TestAuthority.Shared.Certificate] },
    };
}
