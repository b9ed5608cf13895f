using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>What the decoder alone makes of every case: the first place where a mistake shows, without any driver.</summary>
public sealed class DecoderTests
{
    public static TheoryData<string> ServerCases => [.. Catalogue.Ids<FrameCase>(WebSocketRole.Server)];

    public static TheoryData<string> ClientCases => [.. Catalogue.Ids<FrameCase>(WebSocketRole.Client)];

    [Theory]
    [MemberData(nameof(ServerCases))]
    public void The_decoder_of_a_server_finds_what_the_case_expects(string id) => Check(id, WebSocketRole.Server);

    [Theory]
    [MemberData(nameof(ClientCases))]
    public void The_decoder_of_a_client_finds_what_the_case_expects(string id) => Check(id, WebSocketRole.Client);

    private static void Check(string id, WebSocketRole subject)
    {
        var one = (FrameCase)Catalogue.Cases[id].Case;
        foreach (string split in Split.Of(one))
        {
            string? problem = Decoding.Of(one, subject, Split.Sizes(split, id)).Differs(one.Expected);
            Assert.True(problem is null, $"{id} {one.Name}, {subject}, split {split}: {problem}");
        }
    }
}
