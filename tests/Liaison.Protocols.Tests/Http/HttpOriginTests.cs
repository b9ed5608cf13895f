namespace Liaison.Protocols.Http.Tests;

public sealed class HttpOriginTests
{
    [Theory]
    [InlineData("https://a.example", "https", "a.example", null)]
    [InlineData("http://[::1]:3000", "http", "::1", 3000)]
    [InlineData("chrome-extension://abcdef", "chrome-extension", "abcdef", null)]
    public void An_origin_is_read(string text, string scheme, string host, int? port)
    {
        Assert.True(HttpOrigin.TryParse(text, out var origin));
        Assert.Equal(new(scheme, new(host, port)), origin);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("*")]
    [InlineData("a.example")]
    [InlineData("https:a.example")]
    [InlineData("https:///")]
    [InlineData("https://")]
    [InlineData("://a.example")]
    [InlineData("https://a.example/")]
    [InlineData("https://a.example/path")]
    [InlineData("https://a.example?query")]
    [InlineData("https://user@a.example")]
    [InlineData("https://a.example https://b.example")]
    [InlineData("https://a.example, https://b.example")]
    [InlineData("ht tp://a.example")]
    public void What_is_no_origin_is_refused(string text) => Assert.False(HttpOrigin.TryParse(text, out _));

    [Theory]
    [InlineData("https://a.example", "HTTPS://A.example:443", true)]
    [InlineData("http://a.example:80", "http://a.example", true)]
    [InlineData("https://a.example", "http://a.example", false)]
    [InlineData("https://a.example", "https://a.example:8443", false)]
    [InlineData("https://a.example:80", "https://a.example", false)]
    [InlineData("https://a.example", "https://b.example", false)]
    [InlineData("app://a", "app://a", true)]
    [InlineData("app://a", "app://a:443", false)]
    public void Scheme_host_and_port_make_an_origin(string one, string other, bool isSame)
    {
        Assert.True(HttpOrigin.TryParse(one, out var first));
        Assert.True(HttpOrigin.TryParse(other, out var second));
        Assert.Equal(isSame, first.IsSame(second));
    }
}
