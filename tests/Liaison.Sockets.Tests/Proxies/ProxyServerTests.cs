namespace Liaison.Sockets.Tests;

public sealed class ProxyServerTests
{
    [Fact]
    public void A_proxy_shows_its_address_alone()
    {
        var proxy = new ProxyServer(new("proxy.test", 1080), "somebody", "secret");
        Assert.Equal("proxy.test:1080", proxy.ToString());
        Assert.DoesNotContain("secret", new ClientOptions { Proxy = proxy }.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("somebody", "")]
    [InlineData("", "secret")]
    public void A_user_and_a_password_belong_together(string user, string password) =>
        Assert.Throws<ArgumentException>(() => new ProxyServer(new("proxy.test", 1080), user, password));

    [Fact]
    public void Each_has_255_bytes_at_most()
    {
        string longest = new('a', 255);
        _ = new ProxyServer(new("proxy.test", 1080), longest, longest);
        Assert.Equal("user", Assert.Throws<ArgumentException>(() => new ProxyServer(new("proxy.test", 1080), longest + "a", "p")).ParamName);
        Assert.Equal("password", Assert.Throws<ArgumentException>(() => new ProxyServer(new("proxy.test", 1080), "u", longest + "a")).ParamName);
    }
}
