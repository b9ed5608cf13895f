using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Liaison.Programs.Tests;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Programs;

/// <summary>The server of the documents, as it is; its port is its own, so one at a time.</summary>
internal sealed class DocumentedServer : IDisposable
{
    public const int Port = 5001;

    private readonly RunningProgram _program;

    private DocumentedServer(string text) => _program = new RunningProgram(text);

    public static Uri Address { get; } = new(FormattableString.Invariant($"ws://127.0.0.1:{Port}/"));

    public RunningProgram Program => _program;

    /// <summary>The text of the server; without the document the test is skipped.</summary>
    public static string Text
    {
        get
        {
            var programs = DocumentedPrograms.Of("002");
            Assert.SkipWhen(programs.Count < 3, DocumentedPrograms.Missing);
            return programs[2];
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public static DocumentedServer Start() => Start(Text);

    /// <summary>Starts it with another text than its own.</summary>
    public static DocumentedServer Start(string text)
    {
        Assert.SkipWhen(IsTaken(), FormattableString.Invariant($"port {Port} of this machine is taken"));
        var server = new DocumentedServer(text);
        Eventually.True(IsTaken, "the server listens");
        return server;
    }

    /// <summary>Opens a WebSocket by hand: what is asked goes out as it is, what is answered comes back as it is.</summary>
    public static async Task<(TcpClient Client, string Answer)> KnockAsync(string headers)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(headers), TestContext.Current.CancellationToken);
        var answer = new StringBuilder();
        while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)) answer.Append((char)(await ReadAsync(client, 1))[0]);
        return (client, answer.ToString());
    }

    /// <summary>So many bytes that the server sends.</summary>
    public static async Task<byte[]> ReadAsync(TcpClient client, int count)
    {
        var bytes = new byte[count];
        await client.GetStream().ReadExactlyAsync(bytes, TestContext.Current.CancellationToken).AsTask().InTime();
        return bytes;
    }

    public void Dispose() => _program.Dispose();

    private static bool IsTaken() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(endpoint => endpoint.Port == Port);
}
