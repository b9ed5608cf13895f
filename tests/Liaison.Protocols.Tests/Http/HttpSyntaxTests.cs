namespace Liaison.Protocols.Http.Tests;

public sealed class HttpSyntaxTests
{
    [Fact]
    public void Tokens_are_made_of_the_characters_of_RFC_9110()
    {
        string allowed = string.Concat(Enumerable.Range(0, 0x180).Select(value => (char)value).Where(one => HttpSyntax.IsToken([one])));
        Assert.Equal("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~", allowed);
        Assert.False(HttpSyntax.IsToken(""));
    }

    [Fact]
    public void Values_hold_everything_but_control_characters()
    {
        var refused = Enumerable.Range(0, 0x180).Where(value => !HttpSyntax.IsFieldValue([(char)value]));
        Assert.Equal([.. Enumerable.Range(0, 9), .. Enumerable.Range(10, 22), 127], refused);
        Assert.True(HttpSyntax.IsFieldValue(""));
    }
}
