using System.Net;
using Liaison.Cli.Serving;
using Liaison.Vocabulary;

namespace Liaison.Cli.Tests.Serving;

public sealed class PageServerTests : IAsyncLifetime
{
    private readonly ProgramFolder _folder = new();
    private readonly PageChanges _changes;
    private readonly PageServer _server;
    private readonly HttpClient _browser = new() { Timeout = TimeSpan.FromSeconds(30) };

    public PageServerTests()
    {
        _folder.Write("index.html", "<p>Page");
        _changes = new PageChanges(_folder["."]);
        _server = new PageServer(new PageFolder(_folder["."], new(), new(), [], Language.French), _changes, 0);
    }

    public async ValueTask InitializeAsync() => await _server.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _server.DisposeAsync();
        _changes.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:80")]
    public async Task This_machine_is_served_and_nothing_is_kept(string host)
    {
        using var answer = await AskAsync(HttpMethod.Get, "/", host);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.StartsWith("<p>Page", await ReadAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example:80")]
    [InlineData("127.0.0.2")]
    public async Task Another_name_that_leads_here_is_refused(string host)
    {
        foreach (var path in new[] { "/", "/_liaison/changes", "/_liaison/index.mjs" })
        {
            using var answer = await AskAsync(HttpMethod.Get, path, host);
            Assert.Equal((HttpStatusCode.MisdirectedRequest, ""), (answer.StatusCode, await ReadAsync(answer)));
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Pages_are_only_read(string method)
    {
        using var answer = await AskAsync(new HttpMethod(method), "/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task The_head_of_a_page_has_its_length_and_no_content()
    {
        using var answer = await AskAsync(HttpMethod.Head, "/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > "<p>Page".Length);
        Assert.Equal("", await ReadAsync(answer));
    }

    [Theory]
    [InlineData("/absent.html")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%5coutside.html")]
    [InlineData("/%2eenv")]
    public async Task What_is_not_there_is_404(string path)
    {
        using var answer = await AskAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_is_told_of_a_change()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var changes = await _browser.GetStreamAsync(new Uri(_server.Address + "/_liaison/changes"), cancellation);
        using var lines = new StreamReader(changes);
        _folder.Write("client.wl", "Trace(1)");
        Assert.Equal("data: changed", await lines.ReadLineAsync(cancellation));
    }

    private static Task<string> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? host = null)
    {
        // A path goes out as it is written.
        var exactly = new Uri(_server.Address + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(method, exactly);
        request.Headers.Host = host;
        return await _browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
