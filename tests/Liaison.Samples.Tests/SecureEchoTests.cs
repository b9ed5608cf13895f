namespace Liaison.Samples.Tests;

public sealed class SecureEchoTests
{
    [Theory]
    [InlineData("fr", "serveur", "à l'écoute sur le port ", "autorité : ")]
    [InlineData("en", "server", "listening on port ", "authority: ")]
    public async Task Server_and_client_talk_as_separate_programs(string language, string role, string greeting, string label)
    {
        using var server = Sample.Start("SecureEcho", language, role, "0");
        string port = await AfterAsync(server.ReadLineAsync(), greeting);
        string authority = await AfterAsync(server.ReadLineAsync(), label);

        using var client = Sample.Start("SecureEcho", language, "client", port, authority, "one", "deux € œ");
        Assert.Equal("TLS 1.3\none\ndeux € œ\n", (await client.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await client.WaitForExitAsync());

        using var other = Sample.Start("SecureEcho", language, "client", port, Path.Combine(Path.GetTempPath(), "absent.pem"));
        Assert.Equal(1, await other.WaitForExitAsync());
        Assert.Contains("absent.pem", other.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "TLS 1.3\nBonjour\né, € et œ\nUne ligne\net une autre : un seul message\n")]
    [InlineData("en", "TLS 1.3\nHello\né, € and œ\nOne line\nand another: a single message\n")]
    public async Task Without_arguments_both_ends_are_in_one_program(string language, string output)
    {
        using var both = Sample.Start("SecureEcho", language);
        Assert.Equal(output, (await both.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal("", both.Errors.Trim());
        Assert.Equal(0, await both.WaitForExitAsync());
    }

    private static async Task<string> AfterAsync(Task<string?> line, string label)
    {
        string? text = await line;
        Assert.StartsWith(label, text, StringComparison.Ordinal);
        return text![label.Length..];
    }
}
