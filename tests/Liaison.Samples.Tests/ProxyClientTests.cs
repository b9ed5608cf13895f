using System.Net;
using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Samples.Tests;

public sealed class ProxyClientTests
{
    [Theory]
    [InlineData("fr", "le proxy relie à serveur.exemple\nBonjour ! dit le serveur.\n")]
    [InlineData("en", "the proxy connects to server.example\nHello! says the server.\n")]
    public async Task Without_arguments_server_proxy_and_client_are_in_one_program(string language, string output)
    {
        using var all = Sample.Start("ProxyClient", language);

        Assert.Equal(output, (await all.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await all.WaitForExitAsync());
    }

    [Theory]
    [InlineData("fr", false)]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    [InlineData("en", true)]
    public async Task A_server_is_reached_through_a_proxy(string language, bool asksForPassword)
    {
        using var proxy = asksForPassword ? new SocksServer { User = "somebody", Password = "secret" } : new SocksServer();
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        server.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        server.Listen();
        int port = ((IPEndPoint)server.LocalEndPoint!).Port;
        string[] credentials = asksForPassword ? ["somebody", "secret"] : [];

        using var client = Sample.Start(
            "ProxyClient", [language, "127.0.0.1", $"{proxy.Port}", .. credentials, "mail.test", $"{port}"]);
        using var channel = await server.AcceptAsync(TestContext.Current.CancellationToken);
        await channel.SendAsync("220 mail.test\r\nmore"u8.ToArray());

        Assert.Equal("220 mail.test\n", (await client.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await client.WaitForExitAsync());
        Assert.Equal([$"3 mail.test {port}"], proxy.Destinations);
    }

    [Theory]
    [InlineData("fr", "proxy : connexion refusée (5)")]
    [InlineData("en", "proxy: connection refused (5)")]
    public async Task A_proxy_that_does_not_connect_says_why(string language, string reason)
    {
        using var proxy = new SocksServer { Reply = 5 };

        using var client = Sample.Start("ProxyClient", language, "127.0.0.1", $"{proxy.Port}", "mail.test", "25");

        Assert.Equal("", await client.ReadToEndAsync());
        Assert.Equal(1, await client.WaitForExitAsync());
        Assert.Contains(reason, client.Errors, StringComparison.Ordinal);
    }
}
