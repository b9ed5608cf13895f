using System.Net;
using System.Net.Sockets;

namespace Liaison.Samples.Tests;

public sealed class EchoTests
{
    [Theory]
    [InlineData("fr", "serveur", "à l'écoute sur le port ")]
    [InlineData("en", "server", "listening on port ")]
    public async Task Server_and_clients_talk_as_separate_programs(string language, string role, string greeting)
    {
        using var server = Sample.Start("Echo", language, role, "0");
        string? listening = await server.ReadLineAsync();
        Assert.StartsWith(greeting, listening, StringComparison.Ordinal);
        string port = listening![greeting.Length..];

        using var first = Sample.Start("Echo", language, "client", port, "one", "deux € œ");
        Assert.Equal("one\ndeux € œ\n", (await first.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await first.WaitForExitAsync());

        using var second = Sample.Start("Echo", language, "client", port, "three");
        Assert.Equal("three\n", (await second.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await second.WaitForExitAsync());
    }

    [Theory]
    [InlineData("fr", "Bonjour\né, € et œ\nUne ligne\net une autre : un seul message\n")]
    [InlineData("en", "Hello\né, € and œ\nOne line\nand another: a single message\n")]
    public async Task Without_arguments_both_ends_are_in_one_program(string language, string output)
    {
        using var both = Sample.Start("Echo", language);

        Assert.Equal(output, (await both.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await both.WaitForExitAsync());
    }

    [Theory]
    [InlineData("fr", "connexion refusée")]
    [InlineData("en", "connection refused")]
    public async Task A_client_without_server_says_why_and_fails(string language, string reason)
    {
        // Bound and not listening: nobody else can take the port meanwhile, and connections are refused.
        using var reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)reserved.LocalEndPoint!).Port;

        using var client = Sample.Start("Echo", language, "client", $"{port}");

        Assert.Equal("", await client.ReadToEndAsync());
        Assert.Equal(1, await client.WaitForExitAsync());
        Assert.Contains(reason, client.Errors, StringComparison.Ordinal);
    }
}
