using System.Text.Json;
using Liaison.Testing;

namespace Liaison.Samples.Tests;

public sealed class ChatPageTests
{
    [Theory]
    [InlineData("fr", "la page est à ", "* votre surnom ?", "* ce surnom est pris, un autre ?", "arrive", "s'en va")]
    [InlineData("en", "the page is at ", "* your nickname?", "* this nickname is taken, another one?", "joins", "leaves")]
    public async Task Three_pages_talk_and_one_is_closed(
        string language, string greeting, string question, string taken, string arrives, string leaves)
    {
        string? missing = ExternalTool.WhyMissing("chromium") ?? Sample.WhyNodeMissing;
        Assert.SkipWhen(missing is not null, missing ?? "");
        using var server = Sample.Start("Chat", language, "page", "0");
        string? listening = await server.ReadLineAsync();
        Assert.StartsWith(greeting, listening, StringComparison.Ordinal);

        using var browser = new ChildProcess("node", [Sample.NodeScript("pages.mjs"), ExternalTool.Find("chromium")]);
        var talk = new Pages(browser);
        foreach (string page in (string[])["one", "two", "three"])
        {
            await talk.DoAsync(new { @do = "open", id = page, address = listening![greeting.Length..] });
            await talk.AssertShownAsync(question, page);
        }

        await talk.SayAsync("one", "Alice");
        await talk.AssertShownAsync($"* Alice {arrives}", "one");
        await talk.SayAsync("two", "Alice");
        await talk.AssertShownAsync(taken, "two");
        await talk.SayAsync("two", "Bruno");
        await talk.AssertShownAsync($"* Bruno {arrives}", "one", "two");
        await talk.SayAsync("three", "Chloé");
        await talk.AssertShownAsync($"* Chloé {arrives}", "one", "two", "three");

        await talk.SayAsync("two", "de l'été à Noël, 10 € <b>net</b>");
        await talk.AssertShownAsync("<Bruno> de l'été à Noël, 10 € <b>net</b>", "one", "two", "three");

        await talk.DoAsync(new { @do = "close", id = "three" });
        await talk.AssertShownAsync($"* Chloé {leaves}", "one", "two");
        await talk.SayAsync("one", "?");
        await talk.AssertShownAsync("<Alice> ?", "one", "two");
        Assert.Equal("", server.Errors.Trim());
    }

    /// <summary>The pages, and the lines that each has shown and nobody has looked at yet.</summary>
    private sealed class Pages(ChildProcess browser)
    {
        private readonly Dictionary<string, Queue<string>> _shown = new(StringComparer.Ordinal);

        public Task SayAsync(string page, string text) => DoAsync(new { @do = "say", id = page, text });

        public async Task DoAsync(object command)
        {
            await browser.Input.WriteLineAsync(JsonSerializer.Serialize(command));
            await browser.Input.FlushAsync(TestContext.Current.CancellationToken);
        }

        public async Task AssertShownAsync(string line, params string[] pages)
        {
            foreach (string page in pages)
            {
                while (!_shown.TryGetValue(page, out var lines) || lines.Count == 0)
                    await TakeAsync();
                Assert.Equal((page, line), (page, _shown[page].Dequeue()));
            }
        }

        private async Task TakeAsync()
        {
            string? written = await browser.ReadLineAsync();
            Assert.True(written is not null, $"the browser has ended: {browser.Errors}");
            using var shown = JsonDocument.Parse(written);
            string page = shown.RootElement.GetProperty("id").GetString()!;
            Assert.Equal("line", shown.RootElement.GetProperty("event").GetString());
            if (!_shown.TryGetValue(page, out var lines))
                _shown[page] = lines = new();
            lines.Enqueue(shown.RootElement.GetProperty("text").GetString()!);
        }
    }
}
