using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>Every case with a server of the library as the subject.</summary>
public sealed class ServerTests
{
    public static TheoryData<string> Cases => [.. Catalogue.Ids<ConformanceCase>(WebSocketRole.Server)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_server_does_what_the_case_expects(string id)
    {
        var result = await CaseResult.OfAsync(id, WebSocketRole.Server);
        Assert.True(result.Problem is null, $"{Catalogue.Cases[id]}: {result.Problem}");
    }
}
