using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Liaison.Samples.Tests;

public sealed class DiscoveryTests
{
    [Theory]
    [InlineData("fr", "Atelier est là (127.0.0.1)\n")]
    [InlineData("en", "Workshop is there (127.0.0.1)\n")]
    public async Task Without_arguments_both_ends_are_in_one_program(string language, string output)
    {
        using var both = Sample.Start("Discovery", language);

        Assert.Equal(output, (await both.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await both.WaitForExitAsync());
    }

    [Theory]
    [InlineData("fr", "serveur", "à l'écoute sur le port ", "Garage est là (127.0.0.1)\n", "qui est là ?")]
    [InlineData("en", "server", "listening on port ", "Garage is there (127.0.0.1)\n", "who is there?")]
    public async Task A_server_is_found_and_cannot_be_used_against_others(
        string language, string role, string greeting, string output, string question)
    {
        using var server = Sample.Start("Discovery", language, role, "0", "Garage");
        string? listening = await server.ReadLineAsync();
        Assert.StartsWith(greeting, listening, StringComparison.Ordinal);
        string port = listening![greeting.Length..];
        using var client = Sample.Start("Discovery", language, "client", port, "127.0.0.1");
        Assert.Equal(output, (await client.ReadToEndAsync()).ReplaceLineEndings("\n"));

        // A short question gets no answer, and nobody more than ten answers a second.
        using var attacker = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        attacker.Connect(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        byte[] full = System.Text.Encoding.Latin1.GetBytes(question.PadRight(64));
        await attacker.SendAsync(full.AsMemory(0, question.Length), TestContext.Current.CancellationToken);
        for (int i = 0; i < 30; i++)
            await attacker.SendAsync(full, TestContext.Current.CancellationToken);
        int answers = 0;
        attacker.Client.ReceiveTimeout = 1000;
        try
        {
            for (byte[] room = new byte[100]; ; answers++)
                Assert.InRange(attacker.Client.Receive(room), 1, full.Length);
        }
        catch (SocketException silence) when (silence.SocketErrorCode == SocketError.TimedOut)
        {
            // The questions may have come in two of the server's seconds, one of them together with the client's.
            Assert.InRange(answers, 7, 20);
        }
    }

    [Theory]
    [InlineData("fr", "personne\n")]
    [InlineData("en", "nobody\n")]
    public async Task Nobody_is_no_error(string language, string output)
    {
        using var silent = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = Sample.Start("Discovery", language, "client", $"{((IPEndPoint)silent.Client.LocalEndPoint!).Port}", "127.0.0.1");

        Assert.Equal(output, (await client.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await client.WaitForExitAsync());
    }
}
