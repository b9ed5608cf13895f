using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Json;

public sealed class JsonTreeTests
{
    [Fact]
    public void Assigning_creates_the_path_and_asking_creates_nothing()
    {
        var json = new JsonTree();
        Assert.False(json["a"]["b"].Exists);
        Assert.True(json["a"]["b"].Content.IsNull);
        Assert.Empty(json);
        json["a"]["b"] = 1;
        json["A"]["list"][2] = "é\"";
        Assert.Equal("{\"a\":{\"b\":1,\"list\":[null,\"é\\\"\"]}}", JSONToString(json));
        json["a"].Remove("B");
        Assert.False(json["a"]["b"].Exists);
        Assert.Equal(2, json["a"]["list"].Count);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var stage = new Stage();
        string text = """{"n":1,"r":2.5,"t":true,"s":"x","z":null,"l":[1,[2]]}""";
        var json = StringToJSON(text);
        Assert.Equal(text, JSONToString(json));
        Assert.True(JSONToVariant("12") == 12);
        Assert.Equal("[1,2]", VariantToJSON(new DynamicArray<int>([1, 2])));
        Assert.Contains("\r\n", JSONToString(json, psdFormatting), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":}")]
    [InlineData("\"\uD800")]
    public void A_text_that_is_no_JSON_is_an_error_or_an_exception(string text)
    {
        using var stage = new Stage();
        Assert.Empty(StringToJSON(text));
        Assert.Equal("5005", ErrorInfo(errCode));
        Stage.AssertRaises(5005, () => JsonTree.Parse(text));
    }
}
