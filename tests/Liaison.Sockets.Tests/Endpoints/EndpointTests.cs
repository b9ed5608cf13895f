namespace Liaison.Sockets.Tests;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("example.org", 80, "example.org:80")]
    [InlineData("127.0.0.1", 0, "127.0.0.1:0")]
    [InlineData("::1", 65535, "[::1]:65535")]
    [InlineData("", 5000, "*:5000")]
    public void It_is_shown_as_host_and_port(string host, int port, string shown) => Assert.Equal(shown, new Endpoint(host, port).ToString());

    [Fact]
    public void Equal_hosts_and_ports_are_equal_endpoints() => Assert.Equal(new Endpoint("a", 1), new Endpoint("a", 1));
}
