using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>What the handshakes alone make of every case, without any driver.</summary>
public sealed class HandshakeTests
{
    private static readonly string[] Splits = ["whole", "1", "2", "random"];

    public static TheoryData<string> Requests => [.. Catalogue.Ids<RequestCase>(WebSocketRole.Server)];

    public static TheoryData<string> Responses => [.. Catalogue.Ids<ResponseCase>(WebSocketRole.Client)];

    public static TheoryData<string> Openings => [.. Catalogue.Ids<OpeningCase>(WebSocketRole.Client)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_server_answers_as_the_case_expects(string id)
    {
        var one = (RequestCase)Catalogue.Cases[id].Case;
        foreach (string split in Splits)
        {
            string? problem = Judgement.Of(one, Split.Sizes(split, id));
            Assert.True(problem is null, $"{id} {one.Name}, split {split}: {problem}");
        }
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_client_judges_the_answer_as_the_case_expects(string id)
    {
        var one = (ResponseCase)Catalogue.Cases[id].Case;
        foreach (string split in Splits)
        {
            string? problem = Judgement.Of(one, Split.Sizes(split, id));
            Assert.True(problem is null, $"{id} {one.Name}, split {split}: {problem}");
        }
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public void A_client_asks_as_the_case_expects(string id)
    {
        var one = (OpeningCase)Catalogue.Cases[id].Case;
        string? problem = Judgement.Of(one);
        Assert.True(problem is null, $"{id} {one.Name}: {problem}");
    }
}
