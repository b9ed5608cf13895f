using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Liaison.Cli.Tests.Commands;

public sealed class TraceCommandTests
{
    [Theory]
    [InlineData("fr", "127.0.0.1", "liaison : tracer « 127.0.0.1 » : HÔTE:PORT est attendu")]
    [InlineData("en", "127.0.0.1", "liaison: trace \"127.0.0.1\": HOST:PORT is expected")]
    [InlineData("en", "server:0", "liaison: trace \"server:0\": HOST:PORT is expected")]
    [InlineData("en", ":80", "liaison: trace \":80\": HOST:PORT is expected")]
    public void A_server_without_a_port_gives_exit_code_2(string language, string server, string answer)
    {
        var session = Session.Run("trace", server, "--lang", language);
        Assert.Equal((2, "", answer), (session.ExitCode, session.Output, session.Error.Trim()));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("many")]
    public void A_port_that_is_none_gives_exit_code_2(string port)
    {
        var session = Session.Run("trace", "127.0.0.1:80", "--port", port, "--lang", "en");
        Assert.Equal((2, ""), (session.ExitCode, session.Output));
        Assert.Contains(port, session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_in_use_gives_exit_code_1()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var session = Session.Run("trace", "127.0.0.1:80", "--port", port, "--lang", "en");
        Assert.Equal((1, ""), (session.ExitCode, session.Output));
        Assert.StartsWith($"liaison: listen on port {port}: ", session.Error, StringComparison.Ordinal);
    }
}
