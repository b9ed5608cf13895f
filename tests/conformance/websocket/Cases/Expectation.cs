using System.Globalization;

namespace Liaison.Conformance.Tests;

/// <summary>What the subject has to send back, and how the connection ends. Nothing else may come.</summary>
/// <param name="Ending">How the connection ends.</param>
/// <param name="Codes">
/// The codes that the subject's Close may carry; null is a Close without a code. More than one only where RFC 6455 or RFC
/// 7692 leave the choice, and the case says why.
/// </param>
internal sealed record Expectation(Ending Ending, IReadOnlyList<int?> Codes)
{
    /// <summary>The messages, in order.</summary>
    public IReadOnlyList<Echoed> Messages { get; init; } = [];

    /// <summary>
    /// The payloads of the pings. Each may be answered once, in order, and the last has to be: RFC 6455 section 5.5.3
    /// allows to answer only the last of several.
    /// </summary>
    public IReadOnlyList<byte[]> Pings { get; init; } = [];

    /// <summary>No ping has to be answered: a Close frame may have been received before the answer (section 5.5.2).</summary>
    public bool PongsAreOptional { get; init; }

    /// <summary>The code that the subject reports to its program: 1005 for a Close without a code, 1006 without any.</summary>
    public int ReportedCode(int? sent) => Ending == Ending.Lost ? 1006 : sent ?? 1005;

    /// <summary>Every message is echoed, and the connection is still good afterwards.</summary>
    public static Expectation Echoes(params Echoed[] messages) => new(Ending.PeerCloses, [1000]) { Messages = messages };

    /// <summary>Nothing is answered, and the connection is still good.</summary>
    public static Expectation Silence { get; } = Echoes();

    /// <summary>The peer's Close is answered with this code.</summary>
    public static Expectation Closes(int? code) => new(Ending.Answered, [code]);

    /// <summary>The subject fails the connection.</summary>
    public static Expectation Fails(params int[] codes) => new(Ending.Failed, [.. codes.Select(code => (int?)code)]);

    /// <summary>The connection is gone without a Close frame.</summary>
    public static Expectation Lost { get; } = new(Ending.Lost, []);

    /// <summary>Before the end these messages are echoed.</summary>
    public Expectation After(params Echoed[] messages) => this with { Messages = [.. Messages, .. messages] };

    /// <summary>Pings with these payloads are answered.</summary>
    public Expectation WithPongs(params byte[][] pings) => this with { Pings = pings };

    /// <summary>Pings with these payloads are answered.</summary>
    public Expectation WithPongs(params string[] pings) => WithPongs([.. pings.Select(Peer.Utf8)]);

    public override string ToString()
    {
        List<string> parts = [];
        if (Messages.Count > 4)
            parts.Add($"{Peer.Number(Messages.Count)} messages");
        else
            parts.AddRange(Messages.Select(message => message.ToString()));
        if (Pings.Count == 1)
            parts.Add(PongsAreOptional ? "(pong)" : "pong");
        else if (Pings.Count > 1)
            parts.Add($"pong 1–{Peer.Number(Pings.Count)}");
        parts.Add(Ending == Ending.Lost ? "1006" : string.Join(" | ", Codes.Select(code => code?.ToString(CultureInfo.InvariantCulture) ?? "1005")));
        return string.Join(", ", parts);
    }
}
