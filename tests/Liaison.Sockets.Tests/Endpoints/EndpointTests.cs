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
    public void There_are_no_other_ports(int port)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Endpoint("example.org", port));
        Assert.Equal(("Port", port), (error.ParamName, error.ActualValue));
    }

    [Fact]
    public void A_host_is_needed_though_it_may_be_empty() =>
        Assert.Equal("Host", Assert.Throws<ArgumentNullException>(() => new Endpoint(null!, 80)).ParamName);

    [Fact]
    public void Equal_hosts_and_ports_are_equal_endpoints() => Assert.Equal(new Endpoint("a", 1), new Endpoint("a", 1));
}
