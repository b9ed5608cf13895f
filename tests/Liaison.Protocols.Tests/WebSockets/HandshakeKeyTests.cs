namespace Liaison.Protocols.WebSockets.Tests;

public sealed class HandshakeKeyTests
{
    [Fact]
    public void The_key_of_RFC_6455_has_its_answer()
    {
        Assert.Equal(Openings.Key, HandshakeKey.Write(Openings.KeyBytes));
        Assert.Equal(Openings.Accept, HandshakeKey.Accept(Openings.Key));
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==", true)]
    [InlineData("/+/+/+/+/+/+/+/+/+/+/w==", true)]
    [InlineData("", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA=", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA===", false)]
    [InlineData("AAAAAAAAAAAA AAAAAAAAA==", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA= =", false)]
    [InlineData("-_-_-_-_-_-_-_-_-_-_-w==", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAé===", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", false)]
    public void A_key_is_sixteen_bytes_in_base64(string key, bool isValid) => Assert.Equal(isValid, HandshakeKey.IsValid(key));

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    public void A_key_of_another_size_is_not_written(int size) =>
        Assert.Throws<ArgumentException>(() => HandshakeKey.Write(new byte[size]));
}
