using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Liaison.Cli.Running;
using Liaison.Compiler;
using Liaison.Compiler.Syntax;
using Liaison.Functions;
using Liaison.Sockets;

namespace Liaison.Programs.Tests;

/// <summary>The programs of the documents run as they are, against servers of this machine.</summary>
public sealed class DocumentedProgramTests
{
    private const string Missing = "the documents are not beside the repository";

    [Theory]
    [InlineData("001", 0, "réponse du serveur : Bonjour le monde !\n")]
    [InlineData("001", 1, "Réception d'un message serveur : ")]
    public void A_documented_client_talks_to_a_server_of_this_machine(string document, int number, string shown)
    {
        Assert.SkipWhen(DocumentedPrograms.Of(document).Count <= number, Missing);
        using var server = new EchoServer();
        var (output, exitCode) = Run(DocumentedPrograms.Of(document)[number], server.Port);
        Assert.Equal(0, exitCode);
        Assert.Contains(shown, output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documented_browser_client_gives_its_impossible_address_up()
    {
        Assert.SkipWhen(DocumentedPrograms.Of("002").Count < 2, Missing);
        var (output, exitCode) = Run(string.Concat(DocumentedPrograms.Of("002").Take(2)), 1);
        Assert.Equal(0, exitCode);
        Assert.Equal("fermeture socket...\nFermeture de la socket\n", output);
    }

    private static (string Output, int ExitCode) Run(string program, int port)
    {
        var compilation = Compilation.Create([SyntaxTree.Parse(program)]);
        Assert.Empty(compilation.Diagnostics);
        var assembly = CSharpBuild.Compile([compilation.EmitCSharp("Documented", withLines: true)], "Documented" + Guid.NewGuid().ToString("N"), out var problems);
        Assert.Empty(problems);
        var host = new Recorder();
        var options = new LiaisonOptions { Host = host, Language = Vocabulary.Language.French };
        options = options with { WebSocketClient = options.WebSocketClient with { Route = endpoint => endpoint with { Host = "127.0.0.1", Port = port } } };
        var exitCode = ProgramRun.Run(assembly!, "Documented", options, [], out _);
        return (host.Shown, exitCode);
    }

    /// <summary>A server that answers one client: its first message comes back, then the connection is closed.</summary>
    private sealed class EchoServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

        public EchoServer()
        {
            _listener.Start();
            _ = Task.Run(Serve, _cancellation);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Dispose() => _listener.Dispose();

        private async Task Serve()
        {
            using var client = await _listener.AcceptTcpClientAsync(_cancellation);
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true, bufferSize: 1);
            var key = "";
            while (await reader.ReadLineAsync(_cancellation) is { Length: > 0 } line)
            {
                if (line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase)) key = line[18..].Trim();
            }

#pragma warning disable CA5350 // RFC 6455, section 4.2.2, wants SHA-1.
            var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"), _cancellation);
            using var socket = System.Net.WebSockets.WebSocket.CreateFromStream(stream, isServer: true, null, TimeSpan.Zero);
            var buffer = new byte[4096];
            var read = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), _cancellation);
            await socket.SendAsync(new ArraySegment<byte>(buffer, 0, read.Count), System.Net.WebSockets.WebSocketMessageType.Text, true, _cancellation);
            await socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, "", _cancellation);
        }
    }
}
