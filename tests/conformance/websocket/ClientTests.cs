using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>Every case with a client of the library as the subject.</summary>
public sealed class ClientTests
{
    public static TheoryData<string> Cases => [.. Catalogue.Ids<ConformanceCase>(WebSocketRole.Client)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_client_does_what_the_case_expects(string id)
    {
        var result = await CaseResult.OfAsync(id, WebSocketRole.Client);
        Assert.True(result.Problem is null, $"{Catalogue.Cases[id]}: {result.Problem}");
    }
}
