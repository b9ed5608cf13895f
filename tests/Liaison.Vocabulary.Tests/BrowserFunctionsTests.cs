namespace Liaison.Vocabulary.Tests;

/// <summary>Which functions a page has: those that neither wait nor need a thread, a server or a file.</summary>
public sealed class BrowserFunctionsTests
{
    private const string Target = "javascript";
    private const string All = "*";
    private const string None = "";

    [Theory]
    [InlineData("Strings", All)]
    [InlineData("StringSearch", All)]
    [InlineData("Encodings", All)]
    [InlineData("Numbers", All)]
    [InlineData("Arrays", All)]
    [InlineData("Dates", All)]
    [InlineData("Json", All)]
    [InlineData("Errors", All)]
    [InlineData("Timers", All)]
    [InlineData("Output", "Trace Info Error Warning ToastDisplay Message ConsoleWrite ConsoleError YesNo Dialog Input")]
    [InlineData("Program", "ExecuteProcess")]
    [InlineData("Sockets", "SocketConnect SocketWrite SocketExist SocketClose")]
    [InlineData("WebSockets", "WebSocketClientConnect WebSocketClientConnectSSL")]
    [InlineData("Settings", None)]
    [InlineData("Certificates", None)]
    [InlineData("Devices", None)]
    [InlineData("Threads", None)]
    [InlineData("Synchronisation", None)]
    [InlineData("Files", None)]
    [InlineData("Paths", None)]
    [InlineData("Network", None)]
    [InlineData("Windows", None)]
    public void A_family_has_these_functions_in_pages(string family, string names)
    {
        var functions = Words.Functions.Where(function => function.Available && function.Family.Id == family).ToList();
        Assert.NotEmpty(functions);
        var expected = names == All ? functions.Select(function => function.Name.English) : names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            functions.Where(function => function.Targets.Any(target => target.Id == Target)).Select(function => function.Name.English).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Every_family_is_among_them()
    {
        var rows = typeof(BrowserFunctionsTests).GetMethod(nameof(A_family_has_these_functions_in_pages))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>();
        Assert.Equal(
            Words.Functions.Where(function => function.Available).Select(function => function.Family.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            rows.Select(row => (string)row.Data[0]!).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
