using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>Clients over TCP, against listeners of ours.</summary>
public sealed class TlsClientTests
{
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);

    public enum Way
    {
        Blocking,
        Async,
    }

    [Theory]
    [InlineData(Way.Blocking)]
    [InlineData(Way.Async)]
    public async Task A_client_talks_to_a_listener(Way way)
    {
        using var listener = Listen();
        using var client = await ConnectAsync(way, listener, TlsPair.Client);
        using var channel = await listener.AcceptAsync().InTime();
        client.Write("question");
        Assert.Equal("question", channel.Read(Timeout.InfiniteTimeSpan).ToString());
        channel.Write("answer");
        Assert.Equal("answer", (await client.ReadAsync().InTime()).ToString());
        Assert.Equal(("1.3", "1.3"), (client.Tls!.Version, channel.Tls!.Version));
    }

    [Theory]
    [InlineData(Way.Blocking, "an expired certificate", FailureCause.CertificateExpired)]
    [InlineData(Way.Async, "an expired certificate", FailureCause.CertificateExpired)]
    [InlineData(Way.Blocking, "another name", FailureCause.CertificateWrongName)]
    [InlineData(Way.Async, "an unknown authority", FailureCause.CertificateUntrusted)]
    public async Task A_server_that_is_not_believed_is_left(Way way, string fault, FailureCause cause)
    {
        var now = DateTimeOffset.UtcNow;
        var certificate = fault switch
        {
            "an expired certificate" => TestAuthority.Shared.Issue(new() { NotBefore = now.AddDays(-9), NotAfter = now.AddDays(-1) }),
            "another name" => TestAuthority.Shared.Issue(new() { Names = ["other.example"] }),
            _ => TestAuthority.SelfSigned(new()),
        };
        using var listener = Listen(new() { Certificate = certificate });
        var error = await Assert.ThrowsAsync<EndpointException>(() => ConnectAsync(way, listener, TlsPair.Client).InTime());
        Assert.Equal((cause, ConnectPhase.Tls), (error.Cause, error.Phase));
        Assert.Equal(cause, Assert.Single(error.Faults).Cause);

        // With TLS 1.3 the server has believed in a success: it learns of the refusal at its first read (RFC 8446, section 4.4).
        using var channel = await listener.AcceptAsync().InTime();
        Assert.Equal(EndReason.Reset, (await channel.ReadAsync().InTime()).End!.Reason);
        Assert.NotEmpty(channel.End!.Detail);
    }

    [Fact]
    public async Task What_is_overlooked_is_told_in_the_log_each_time()
    {
        var log = new RecordedLog();
        using var listener = Listen(new() { Certificate = TestAuthority.SelfSigned(new() { Names = ["other.example"] }) });
        for (int i = 1; i <= 2; i++)
        {
            var options = Options(new() { Ignore = CertificateFaults.Name | CertificateFaults.Root }) with { Logger = log };
            using var client = await SocketClient.ConnectAsync(listener.LocalEndpoint, options).InTime();
            Assert.Equal(2 * i, log.Count(8));
        }

        var half = Options(new() { Ignore = CertificateFaults.Root });
        var error = await Assert.ThrowsAsync<EndpointException>(() => SocketClient.ConnectAsync(listener.LocalEndpoint, half).InTime());
        Assert.Equal([FailureCause.CertificateWrongName, FailureCause.CertificateUntrusted], error.Faults.Select(fault => fault.Cause));
    }

    [Theory]
    [InlineData(Way.Blocking)]
    [InlineData(Way.Async)]
    public async Task A_server_that_speaks_no_TLS_is_told_apart(Way way)
    {
        using var listener = SocketListener.Listen(AnyPort, new() { Framing = Protocols.Framing.Framing.Raw });
        var connecting = ConnectAsync(way, listener, TlsPair.Client);
        using var channel = await listener.AcceptAsync().InTime();
        channel.Write("HTTP/1.1 400 Bad Request\r\n\r\n");
        var error = await Assert.ThrowsAsync<EndpointException>(() => connecting.InTime());
        Assert.Equal((FailureCause.TlsNotSpoken, "485454502F"), (error.Cause, error.Detail));
    }

    [Theory]
    [InlineData(Way.Blocking)]
    [InlineData(Way.Async)]
    public async Task A_server_that_leaves_during_the_handshake_is_a_failed_one(Way way)
    {
        using var listener = SocketListener.Listen(AnyPort);
        var connecting = ConnectAsync(way, listener, TlsPair.Client);
        (await listener.AcceptAsync().InTime()).Close();
        Assert.Equal(FailureCause.TlsFailed, (await Assert.ThrowsAsync<EndpointException>(() => connecting.InTime())).Cause);
    }

    [Theory]
    [InlineData(Way.Blocking)]
    [InlineData(Way.Async)]
    public async Task The_limit_of_the_attempt_covers_the_handshake(Way way)
    {
        var time = new HandMadeTime();
        using var listener = SocketListener.Listen(AnyPort, new() { Framing = Protocols.Framing.Framing.Raw });
        var connecting = ConnectAsync(way, listener, Options(TlsPair.Client) with { Time = time });
        using var channel = await listener.AcceptAsync().InTime();
        Assert.Equal(ReadStatus.Received, (await channel.ReadAsync().InTime()).Status);
        time.Advance(TimeSpan.FromSeconds(30));
        var error = await Assert.ThrowsAsync<EndpointException>(() => connecting.InTime());
        Assert.Equal((FailureCause.TimedOut, ConnectPhase.Tls), (error.Cause, error.Phase));
    }

    [Theory]
    [InlineData(Way.Blocking)]
    [InlineData(Way.Async)]
    public async Task The_caller_may_give_the_handshake_up(Way way)
    {
        using var listener = SocketListener.Listen(AnyPort, new() { Framing = Protocols.Framing.Framing.Raw });
        using var cancellation = new CancellationTokenSource();
        var connecting = way == Way.Blocking
            ? OwnThread.Run(() => SocketClient.Connect(listener.LocalEndpoint, Options(TlsPair.Client), cancellation.Token))
            : SocketClient.ConnectAsync(listener.LocalEndpoint, Options(TlsPair.Client), cancellation.Token);
        using var channel = await listener.AcceptAsync().InTime();
        Assert.Equal(ReadStatus.Received, (await channel.ReadAsync().InTime()).Status);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting.InTime());
    }

    [Fact]
    public async Task An_alert_of_the_server_is_told()
    {
        using var listener = Listen(TlsPair.Server with { Protocols = SslProtocols.Tls13 });
        var error = await Assert.ThrowsAsync<EndpointException>(
            () => ConnectAsync(Way.Async, listener, TlsPair.Client with { Protocols = SslProtocols.Tls12 }).InTime());
        Assert.Equal(FailureCause.TlsFailed, error.Cause);
        Assert.Contains("protocol version", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", "localhost")]
    [InlineData("127.0.0.1", "")]
    public async Task The_name_is_told_to_the_server_unless_it_is_an_address(string host, string expected)
    {
        using var listener = SocketListener.Listen(AnyPort, new() { Framing = Protocols.Framing.Framing.Raw });
        var connecting = SocketClient.ConnectAsync(listener.LocalEndpoint, Options(TlsPair.Client with { HostName = host }));
        using var channel = await listener.AcceptAsync().InTime();
        byte[] hello = (await channel.ReadAsync().InTime()).Bytes.ToArray();
        bool isThere = hello.AsSpan().IndexOf("localhost"u8) >= 0;
        Assert.Equal(expected.Length > 0, isThere);
        Assert.True(hello.AsSpan().IndexOf("127.0.0.1"u8) < 0);
        channel.Close();
        await Assert.ThrowsAsync<EndpointException>(() => connecting.InTime());
    }

    [Theory]
    [InlineData(12 | 48, FailureCause.TlsProtocolUnsupported)]
    [InlineData(48, FailureCause.TlsProtocolUnsupported)]
    public async Task Versions_that_nobody_may_speak_fail_before_anything_is_sent(int versions, FailureCause cause)
    {
        var nowhere = new Endpoint("name.invalid", 1);
        var options = Options(TlsPair.Client with { Protocols = (SslProtocols)versions });
        var error = await Assert.ThrowsAsync<EndpointException>(() => SocketClient.ConnectAsync(nowhere, options).InTime());
        Assert.Equal(cause, error.Cause);
        var server = new ListenerOptions { Tls = TlsPair.Server with { Protocols = (SslProtocols)versions } };
        Assert.Equal(cause, Assert.Throws<EndpointException>(() => SocketListener.Listen(AnyPort, server)).Cause);
    }

    [Theory]
    [InlineData(192)]
    [InlineData(768)]
    public async Task Versions_that_the_system_has_switched_off_fail_as_that(int version)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Systems differ in what they switch off.");
        using var listener = Listen();
        var error = await Assert.ThrowsAsync<EndpointException>(
            () => ConnectAsync(Way.Async, listener, TlsPair.Client with { Protocols = (SslProtocols)version }).InTime());
        Assert.Equal(FailureCause.TlsProtocolDisabled, error.Cause);
        var server = new ListenerOptions { Tls = TlsPair.Server with { Protocols = (SslProtocols)version } };
        Assert.Equal(FailureCause.TlsProtocolDisabled, Assert.Throws<EndpointException>(() => SocketListener.Listen(AnyPort, server)).Cause);
    }

    [Theory]
    [InlineData(SslProtocols.None, "1.3", 0)]
    [InlineData(SslProtocols.Tls12, "1.2", 0)]
    [InlineData(SslProtocols.Tls13, "1.3", 0)]
    [InlineData((SslProtocols)48 | SslProtocols.Tls12, "1.2", 1)]
    [InlineData((SslProtocols)192 | SslProtocols.Tls13, "1.3", 1)]
    [InlineData((SslProtocols)768 | SslProtocols.Tls12 | SslProtocols.Tls13, "1.3", 0)]
    public async Task What_is_left_of_the_versions_asked_for_is_spoken(SslProtocols versions, string spoken, int warnings)
    {
        var log = new RecordedLog();
        using var listener = Listen();
        using var client = await ConnectAsync(Way.Async, listener, Options(TlsPair.Client with { Protocols = versions }) with { Logger = log });
        Assert.Equal(spoken, client.Tls!.Version);
        Assert.Equal(warnings, log.Count(9));
    }

    [Fact]
    public async Task A_client_certificate_without_its_key_fails_before_anything_is_sent()
    {
        var certificate = X509CertificateLoader.LoadCertificate(TlsPair.Certificate.RawData);
        var options = Options(TlsPair.Client with { ClientCertificate = certificate });
        var error = await Assert.ThrowsAsync<EndpointException>(() => SocketClient.ConnectAsync(new("name.invalid", 1), options).InTime());
        Assert.Equal(FailureCause.ClientCertificateUnusable, error.Cause);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_certificate_is_shown_to_a_server_that_asks_for_one(bool isTrusted)
    {
        var (near, far) = MemoryTransport.CreatePair();
        var certificate = TestAuthority.Shared.Issue(new() { Usage = "1.3.6.1.5.5.7.3.2", Subject = "CN=a client" });
        await using var server = new System.Net.Security.SslStream(new TransportStream(far));
        string? shown = null;
        var accepting = server.AuthenticateAsServerAsync(new System.Net.Security.SslServerAuthenticationOptions
        {
            ServerCertificate = TlsPair.Certificate,
            ClientCertificateRequired = true,
            RemoteCertificateValidationCallback = (_, peer, _, _) => isTrusted && (shown = peer!.Subject) is not null,
        });
        using var client = new Connection(await TlsTransport.ConnectAsync(
            near, TlsPair.Host, Options(TlsPair.Client with { ClientCertificate = certificate })).InTime());
        if (!isTrusted)
        {
            await Assert.ThrowsAsync<AuthenticationException>(() => accepting.InTime());
            _ = far.CloseAsync();
            Assert.Equal(EndReason.Reset, (await client.ReadAsync().InTime()).End!.Reason);
            return;
        }

        await accepting.InTime();
        Assert.Equal("CN=a client", shown);
    }

    [Fact]
    public async Task The_handshake_of_a_server_leaves_its_socket_a_blocking_one()
    {
        var (near, far) = Link.Sockets();
        var accepting = TlsTransport.AcceptAsync(new TcpTransport(far, new()), TlsPair.Server);
        using var client = await TlsTransport.ConnectAsync(new TcpTransport(near, new()), TlsPair.Host, Options(TlsPair.Client)).InTime();
        using var server = await accepting.InTime();
        Assert.Equal(!OwnLoops.AreOn, IsNonBlocking(near.SafeHandle));
        Assert.False(IsNonBlocking(far.SafeHandle));
    }

    private static bool IsNonBlocking(SafeSocketHandle handle)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Read from /proc.");
        string flags = File.ReadLines($"/proc/self/fdinfo/{handle.DangerousGetHandle()}").First(line => line.StartsWith("flags:", StringComparison.Ordinal));
        const int NonBlocking = 0x800;
        return (Convert.ToInt32(flags[6..].Trim(), 8) & NonBlocking) != 0;
    }

    private static SocketListener Listen(TlsServerOptions? tls = null) => SocketListener.Listen(AnyPort, new() { Tls = tls ?? TlsPair.Server });

    private static ClientOptions Options(TlsClientOptions tls) =>
        new() { Tls = tls with { HostName = tls.HostName ?? "localhost" }, ConnectTimeout = TimeSpan.FromSeconds(30) };

    private static Task<Connection> ConnectAsync(Way way, SocketListener listener, TlsClientOptions tls) =>
        ConnectAsync(way, listener, Options(tls));

    private static Task<Connection> ConnectAsync(Way way, SocketListener listener, ClientOptions options) => way == Way.Blocking
        ? OwnThread.Run(() => SocketClient.Connect(listener.LocalEndpoint, options))
        : SocketClient.ConnectAsync(listener.LocalEndpoint, options);

    /// <summary>A stream over a transport, for the platform's own TLS.</summary>
    private sealed class TransportStream(Transport transport) : Stream
    {
        public override bool CanRead => true;

        public override bool CanWrite => true;

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => transport.Receive(buffer.AsSpan(offset, count)).Count;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            (await transport.ReceiveAsync(buffer, cancellationToken)).Count;

        public override void Write(byte[] buffer, int offset, int count) => transport.Send(buffer.AsSpan(offset, count));

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await transport.SendAsync(buffer, cancellationToken);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
