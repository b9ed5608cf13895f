using Liaison.Testing;

namespace Liaison.Samples.Tests;

public sealed class ChatTests
{
    [Theory]
    [InlineData("fr", "à l'écoute sur le port ", "* votre surnom ?", "* ce surnom est pris, un autre ?", "arrive", "a disparu", "s'en va")]
    [InlineData("en", "listening on port ", "* your nickname?", "* this nickname is taken, another one?", "joins", "has vanished", "leaves")]
    public async Task Three_members_talk_one_by_socat_and_one_vanishes(
        string language, string greeting, string question, string taken, string arrives, string vanished, string leaves)
    {
        Assert.SkipWhen(ExternalTool.WhyMissing("socat") is not null, ExternalTool.WhyMissing("socat") ?? "");
        using var server = Sample.Start("Chat", language, "server", "0");
        string? listening = await server.ReadLineAsync();
        Assert.StartsWith(greeting, listening, StringComparison.Ordinal);
        string port = listening![greeting.Length..];

        using var alice = Sample.Start("Chat", language, "client", port);
        await AssertHearsAsync(alice, question);
        await SayAsync(alice, "Alice");
        await AssertHearsAsync(alice, $"* Alice {arrives}");

        using var bruno = new ChildProcess("socat", ["-", $"TCP:127.0.0.1:{port},crnl"]);
        await AssertHearsAsync(bruno, question);
        await SayAsync(bruno, "Alice");
        await AssertHearsAsync(bruno, taken);
        await SayAsync(bruno, "Bruno");
        await AssertHearAsync($"* Bruno {arrives}", alice, bruno);

        using var chloé = Sample.Start("Chat", language, "client", port);
        await AssertHearsAsync(chloé, question);
        await SayAsync(chloé, "Chloé");
        await AssertHearAsync($"* Chloé {arrives}", alice, bruno, chloé);

        await SayAsync(bruno, "de l'été à Noël, 10 €");
        await AssertHearAsync("<Bruno> de l'été à Noël, 10 €", alice, bruno, chloé);

        chloé.Kill();
        await AssertHearAsync($"* Chloé {vanished}", alice, bruno);

        await SayAsync(alice, "/quit");
        await AssertHearsAsync(bruno, $"* Alice {leaves}");
        Assert.Equal(0, await alice.WaitForExitAsync());

        await SayAsync(bruno, "/quit");
        Assert.Null(await bruno.ReadLineAsync());
        Assert.Equal("", server.Errors.Trim());
    }

    private static async Task SayAsync(ChildProcess member, string line)
    {
        // One line ending on every system: socat turns it into CR LF, the chat client reads it as a line.
        await member.Input.WriteAsync(line + "\n");
        await member.Input.FlushAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AssertHearAsync(string line, params ChildProcess[] members)
    {
        foreach (var member in members)
            await AssertHearsAsync(member, line);
    }

    private static async Task AssertHearsAsync(ChildProcess member, string line)
    {
        string? heard = await member.ReadLineAsync();
        Assert.True(line == heard, $"'{line}' was expected, '{heard}' heard. Errors: {member.Errors}");
    }
}
