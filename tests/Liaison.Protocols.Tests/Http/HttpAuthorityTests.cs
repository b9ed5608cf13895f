namespace Liaison.Protocols.Http.Tests;

public sealed class HttpAuthorityTests
{
    [Theory]
    [InlineData("a", "a", null)]
    [InlineData("Server.Example:8080", "Server.Example", 8080)]
    [InlineData("my_server-1.local", "my_server-1.local", null)]
    [InlineData("10.0.0.1:1", "10.0.0.1", 1)]
    [InlineData("a:", "a", null)]
    [InlineData("a:65535", "a", 65535)]
    [InlineData("[::1]", "::1", null)]
    [InlineData("[2001:DB8::7]:443", "2001:DB8::7", 443)]
    public void A_host_and_its_port_are_read(string text, string host, int? port)
    {
        Assert.True(HttpAuthority.TryParse(text, out var authority));
        Assert.Equal(new(host, port), authority);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":80")]
    [InlineData("a:0")]
    [InlineData("a:65536")]
    [InlineData("a:99999999999999999999")]
    [InlineData("a:+80")]
    [InlineData("a:80 ")]
    [InlineData("a:8o")]
    [InlineData("a::80")]
    [InlineData("a:80:80")]
    [InlineData("::1")]
    [InlineData("[::1")]
    [InlineData("::1]")]
    [InlineData("[[::1]]")]
    [InlineData("[[::1]")]
    [InlineData("[::1]80")]
    [InlineData("[::1]::80")]
    [InlineData("[::1/64]")]
    [InlineData("[a]")]
    [InlineData("[127.0.0.1]")]
    [InlineData("[]")]
    [InlineData("[::g]")]
    [InlineData("user@a")]
    [InlineData("user:word@a")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("a%20b")]
    [InlineData("é")]
    [InlineData("a\r\nb")]
    [InlineData("a\0")]
    [InlineData("http://a")]
    public void What_is_no_host_is_refused(string text) => Assert.False(HttpAuthority.TryParse(text, out _));

    [Fact]
    public void A_name_has_at_most_255_characters()
    {
        Assert.True(HttpAuthority.TryParse(new('a', 255), out _));
        Assert.False(HttpAuthority.TryParse(new('a', 256), out _));
    }

    [Theory]
    [InlineData("a.example", "A.EXAMPLE:99", true)]
    [InlineData("localhost", "127.0.0.1", true)]
    [InlineData("LocalHost:1", "[::1]:2", true)]
    [InlineData("127.0.0.1", "127.255.255.254", true)]
    [InlineData("[::1]", "[0:0:0:0:0:0:0:1]", true)]
    [InlineData("[2001:db8::1]", "[2001:DB8:0::1]:5", true)]
    [InlineData("10.0.0.1", "10.0.0.1:8080", true)]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("localhost", "128.0.0.1", false)]
    [InlineData("localhost", "126.255.255.255", false)]
    [InlineData("localhost", "[::2]", false)]
    [InlineData("localhost", "localhost.example", false)]
    [InlineData("localhost", "127.0.0.1.example", false)]
    [InlineData("a.example", "b.a.example", false)]
    [InlineData("a.example", "a.example.b", false)]
    [InlineData("a.example", "aaexample", false)]
    public void Loop_back_names_are_one_host_and_others_are_compared_without_case(string one, string other, bool isSame)
    {
        Assert.True(HttpAuthority.TryParse(one, out var first));
        Assert.True(HttpAuthority.TryParse(other, out var second));
        Assert.Equal((isSame, isSame), (first.IsSameHost(second), second.IsSameHost(first)));
    }
}
