namespace Liaison.Protocols.Socks.Tests;

public sealed class Socks5CredentialsTests
{
    [Theory]
    [InlineData("", "secret", "user")]
    [InlineData("somebody", "", "password")]
    public void A_user_and_a_password_belong_together(string user, string password, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => new Socks5Credentials(user, password)).ParamName);

    [Fact]
    public void Each_has_255_bytes_at_most()
    {
        string longest = new('a', 255);
        Assert.Equal(1 + 1 + 255 + 1 + 255, Sent(new(longest, longest)).Length);
        Assert.Throws<ArgumentException>(() => new Socks5Credentials(longest + "a", "p"));
        Assert.Throws<ArgumentException>(() => new Socks5Credentials("u", longest + "a"));
        Assert.Throws<ArgumentException>(() => new Socks5Credentials("u", new string('é', 128)));
    }

    [Fact]
    public void They_go_to_the_proxy_in_UTF_8() =>
        Assert.Equal([1, 2, 0xC3, 0xA9, 3, 0xE2, 0x82, 0xAC], Sent(new("é", "€")));

    [Fact]
    public void They_are_shown_nowhere()
    {
        Assert.DoesNotContain("secret", new Socks5Credentials("secret", "secret").ToString(), StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentException>(() => new Socks5Credentials("", "secret"));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Sent(Socks5Credentials credentials)
    {
        var negotiation = new Socks5Negotiation("a.test", 80, credentials);
        negotiation.TakeOutput();
        negotiation.Read([5, 2], out _);
        return negotiation.TakeOutput().ToArray();
    }
}
