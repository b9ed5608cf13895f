namespace Liaison.Protocols.WebSockets.Tests;

public sealed class WebSocketAddressTests
{
    [Theory]
    [InlineData("http://a", "ws://")]
    [InlineData("ws://user@a", "user name")]
    [InlineData("ws://", "host")]
    [InlineData("ws://a:0", "port")]
    [InlineData("ws://a/\n", "control character")]
    public void What_is_none_says_why(string url, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => WebSocketAddress.Parse(url)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_one_is_read_in_one_step() =>
        Assert.Equal(new("a", 81, IsSecure: true, "/b"), WebSocketAddress.Parse("wss://a:81/b"));

    [Theory]
    [InlineData("ws://a", "a", 80, false, "/", "a")]
    [InlineData("wss://a", "a", 443, true, "/", "a")]
    [InlineData("WS://Server.Example/Path", "Server.Example", 80, false, "/Path", "Server.Example")]
    [InlineData("wSs://a/", "a", 443, true, "/", "a")]
    [InlineData("ws://a:8080/chat", "a", 8080, false, "/chat", "a:8080")]
    [InlineData("ws://a:443", "a", 443, false, "/", "a:443")]
    [InlineData("wss://a:80", "a", 80, true, "/", "a:80")]
    [InlineData("ws://a:80", "a", 80, false, "/", "a")]
    [InlineData("ws://a:00080", "a", 80, false, "/", "a")]
    [InlineData("ws://a:1", "a", 1, false, "/", "a:1")]
    [InlineData("ws://a:65535", "a", 65535, false, "/", "a:65535")]
    [InlineData("ws://a:/b", "a", 80, false, "/b", "a")]
    [InlineData("ws://my_server-1.local", "my_server-1.local", 80, false, "/", "my_server-1.local")]
    [InlineData("ws://127.0.0.1:5000/", "127.0.0.1", 5000, false, "/", "127.0.0.1:5000")]
    [InlineData("ws://[::1]", "::1", 80, false, "/", "[::1]")]
    [InlineData("wss://[2001:db8::7]:8443/x?y", "2001:db8::7", 8443, true, "/x?y", "[2001:db8::7]:8443")]
    [InlineData("ws://[fe80::1%1]:81/", "fe80::1%1", 81, false, "/", "[fe80::1]:81")]
    [InlineData("ws://[fe80::1%25eth0]/", "fe80::1%eth0", 80, false, "/", "[fe80::1]")]
    [InlineData("ws://[fe80::1%25]/", "fe80::1%25", 80, false, "/", "[fe80::1]")]
    [InlineData("ws://München.example/", "xn--mnchen-3ya.example", 80, false, "/", "xn--mnchen-3ya.example")]
    [InlineData("ws://日本.example:81", "xn--wgv71a.example", 81, false, "/", "xn--wgv71a.example:81")]
    [InlineData("ws://a?b=c", "a", 80, false, "/?b=c", "a")]
    [InlineData("ws://a/?b=c?d", "a", 80, false, "/?b=c?d", "a")]
    [InlineData("ws://a/b#part", "a", 80, false, "/b", "a")]
    [InlineData("ws://a#part", "a", 80, false, "/", "a")]
    [InlineData("ws://a/b?c#d#e/f", "a", 80, false, "/b?c", "a")]
    [InlineData("ws://a//b/../c", "a", 80, false, "//b/../c", "a")]
    [InlineData("ws://a/user@b:1", "a", 80, false, "/user@b:1", "a")]
    [InlineData("ws://a/ b c", "a", 80, false, "/%20b%20c", "a")]
    [InlineData("ws://a/été", "a", 80, false, "/%C3%A9t%C3%A9", "a")]
    [InlineData("ws://a/%c3%a9/50%/%zz/%4", "a", 80, false, "/%c3%a9/50%25/%25zz/%254", "a")]
    [InlineData("ws://a/\"<>\\^`{|}[]", "a", 80, false, "/%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D", "a")]
    [InlineData("ws://a/\t\u0001\u007F", "a", 80, false, "/%09%01%7F", "a")]
    public void An_address_is_read(string url, string host, int port, bool isSecure, string target, string header)
    {
        Assert.True(WebSocketAddress.TryParse(url, out var address, out var problem), problem.ToString());
        Assert.Equal((new(host, port, isSecure, target), header), (address, address.HostHeader));
        Assert.Equal(WebSocketAddressProblem.None, problem);
    }

    [Theory]
    [InlineData("", WebSocketAddressProblem.Scheme)]
    [InlineData("a", WebSocketAddressProblem.Scheme)]
    [InlineData("ws:", WebSocketAddressProblem.Scheme)]
    [InlineData("ws:/a", WebSocketAddressProblem.Scheme)]
    [InlineData("ws:\\\\a", WebSocketAddressProblem.Scheme)]
    [InlineData("//a", WebSocketAddressProblem.Scheme)]
    [InlineData(" ws://a", WebSocketAddressProblem.Scheme)]
    [InlineData("wsss://a", WebSocketAddressProblem.Scheme)]
    [InlineData("http://a", WebSocketAddressProblem.Scheme)]
    [InlineData("https://a", WebSocketAddressProblem.Scheme)]
    [InlineData("tcp://a", WebSocketAddressProblem.Scheme)]
    [InlineData("ws://user@a/", WebSocketAddressProblem.UserInformation)]
    [InlineData("ws://user:word@a:80/", WebSocketAddressProblem.UserInformation)]
    [InlineData("ws://@a/", WebSocketAddressProblem.UserInformation)]
    [InlineData("ws://", WebSocketAddressProblem.Host)]
    [InlineData("ws:///b", WebSocketAddressProblem.Host)]
    [InlineData("ws://?b", WebSocketAddressProblem.Host)]
    [InlineData("ws://#b", WebSocketAddressProblem.Host)]
    [InlineData("ws://:80/", WebSocketAddressProblem.Host)]
    [InlineData("ws://a b/", WebSocketAddressProblem.Host)]
    [InlineData("ws://a%20b/", WebSocketAddressProblem.Host)]
    [InlineData("ws://a\\b/", WebSocketAddressProblem.Host)]
    [InlineData("ws://a,b/", WebSocketAddressProblem.Host)]
    [InlineData("ws://a\tb/", WebSocketAddressProblem.Host)]
    [InlineData("ws://::1/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[::1/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[::1]a/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[::g]/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[fe80::1%]/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[fe80::1%a b]/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[fe80::1%a%b]/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[%eth0]/", WebSocketAddressProblem.Host)]
    [InlineData("ws://a%eth0/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[]/", WebSocketAddressProblem.Host)]
    [InlineData("ws://[127.0.0.1]/", WebSocketAddressProblem.Host)]
    [InlineData("ws://é\uFF0Fb/", WebSocketAddressProblem.Host)]
    [InlineData("ws://é..b/", WebSocketAddressProblem.Host)]
    [InlineData("ws://a:0/", WebSocketAddressProblem.Port)]
    [InlineData("ws://a:65536", WebSocketAddressProblem.Port)]
    [InlineData("ws://a:99999999999999999999/", WebSocketAddressProblem.Port)]
    [InlineData("ws://a:-1/", WebSocketAddressProblem.Port)]
    [InlineData("ws://a:+80/", WebSocketAddressProblem.Port)]
    [InlineData("ws://a: 80/", WebSocketAddressProblem.Port)]
    [InlineData("ws://a:8o/", WebSocketAddressProblem.Port)]
    [InlineData("ws://a:\u0668\u0660/", WebSocketAddressProblem.Port)]
    [InlineData("ws://a:80:81/", WebSocketAddressProblem.Port)]
    [InlineData("ws://a/b\rc", WebSocketAddressProblem.ControlCharacter)]
    [InlineData("ws://a/b\nc", WebSocketAddressProblem.ControlCharacter)]
    [InlineData("ws://a/b#\0", WebSocketAddressProblem.ControlCharacter)]
    [InlineData("ws://a\r\nX: y/", WebSocketAddressProblem.ControlCharacter)]
    [InlineData("\0", WebSocketAddressProblem.ControlCharacter)]
    public void What_is_no_address_says_why(string url, WebSocketAddressProblem expected)
    {
        Assert.False(WebSocketAddress.TryParse(url, out var address, out var problem));
        Assert.Equal((null, expected), (address, problem));
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("chat", "/chat")]
    [InlineData("?a=b", "/?a=b")]
    [InlineData("/a#b", "/a%23b")]
    [InlineData("*", "/*")]
    [InlineData("http://a/b", "/http://a/b")]
    [InlineData("/a b?c=d e&f=%20+", "/a%20b?c=d%20e&f=%20+")]
    [InlineData("/\uD83D\uDE00", "/%F0%9F%98%80")]
    [InlineData("/%", "/%25")]
    public void A_path_is_made_fit_for_a_request_line(string path, string expected)
    {
        Assert.True(WebSocketAddress.TryEncodeTarget(path, out string target));
        Assert.Equal(expected, target);
        Assert.True(WebSocketAddress.TryEncodeTarget(target, out string again));
        Assert.Equal(expected, again);
    }

    [Theory]
    [InlineData("/a\r\nX: y")]
    [InlineData("/a\r")]
    [InlineData("/a\n")]
    [InlineData("/a\0")]
    public void A_path_with_a_line_end_or_a_zero_is_refused(string path)
    {
        Assert.False(WebSocketAddress.TryEncodeTarget(path, out string target));
        Assert.Equal("", target);
    }

    [Fact]
    public void Half_a_character_is_replaced_in_a_path_and_refused_in_a_host()
    {
        // An attribute cannot carry it.
        string half = "\uD83D";
        Assert.True(WebSocketAddress.TryEncodeTarget(half, out string target));
        Assert.Equal("/%EF%BF%BD", target);
        Assert.False(WebSocketAddress.TryParse($"ws://a{half}/", out _, out var problem));
        Assert.Equal(WebSocketAddressProblem.Host, problem);
    }
}
