namespace Liaison.Sockets.Tests;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("example.org", 80, "example.org:80")]
    [InlineData("127.0.0.1", 0, "127.0.0.1:0")]
    [InlineData("::1", 65535, "[::1]:65535")]
    [InlineData("", 5000, "*:5000")]
    public void It_is_shown_as_host_and_port(string host, int port, string shown) => Assert.Equal(shown, new Endpoint(host, port).ToString());

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task A_number_that_is_no_port_is_named_before_anything_is_looked_up(int port)
    {
        var endpoint = new Endpoint("example.invalid", port);
        using var datagrams = DatagramSocket.Open(new("127.0.0.1", 0));
        Action[] uses =
        [
            () => SocketClient.Connect(endpoint),
            () => SocketListener.Listen(endpoint),
            () => DatagramSocket.Open(endpoint),
            () => datagrams.Send("", endpoint),
        ];
        foreach (var use in uses)
            AssertPort(Assert.Throws<ArgumentOutOfRangeException>(use));
        AssertPort(await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SocketClient.ConnectAsync(endpoint)));

        void AssertPort(ArgumentOutOfRangeException error)
        {
            Assert.Equal(port, error.ActualValue);
            Assert.Contains("A port is 0 to 65535", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_host_is_needed_though_it_may_be_empty() =>
        Assert.Equal("Host", Assert.Throws<ArgumentNullException>(() => new Endpoint(null!, 80)).ParamName);

    [Fact]
    public void Equal_hosts_and_ports_are_equal_endpoints() => Assert.Equal(new Endpoint("a", 1), new Endpoint("a", 1));
}
