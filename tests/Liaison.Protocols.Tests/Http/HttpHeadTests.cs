namespace Liaison.Protocols.Http.Tests;

public sealed class HttpHeadTests
{
    private static readonly HttpHead Head = Read("Upgrade: h2c , WebSocket\r\nupgrade:\tother/1\r\nList: ,, a ,\r\nEmpty:\r\n");

    [Theory]
    [InlineData("Upgrade", "websocket", true)]
    [InlineData("UPGRADE", "H2C", true)]
    [InlineData("upgrade", "other/1", true)]
    [InlineData("upgrade", "other", false)]
    [InlineData("upgrade", "socket", false)]
    [InlineData("upgrade", "", false)]
    [InlineData("list", "A", true)]
    [InlineData("list", "", false)]
    [InlineData("empty", "", false)]
    [InlineData("absent", "websocket", false)]
    public void An_element_of_a_list_is_found_without_case(string name, string token, bool found) =>
        Assert.Equal(found, Head.HasToken(name, token));

    [Fact]
    public void Headers_are_found_by_name_without_case()
    {
        Assert.Equal(("h2c , WebSocket", "", null), (Head.Find("UPGRADE"), Head.Find("empty"), Head.Find("absent")));
        Assert.Equal("h2c , WebSocket|other/1", string.Join("|", Head.All("upgrade")));
    }

    private static HttpHead Read(string headers)
    {
        var reader = new HttpHeadReader(HttpMessageType.Request, new());
        reader.Read(Pieces.Bytes($"GET / HTTP/1.1\r\n{headers}\r\n"), out _);
        return reader.Head;
    }
}
