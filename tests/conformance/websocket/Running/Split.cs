namespace Liaison.Conformance.Tests;

/// <summary>Ways of cutting what the peer sends into what the subject receives at once.</summary>
internal static class Split
{
    /// <summary>More than this is not cut into single bytes: that would be a test of patience.</summary>
    private const int MostForSmallPieces = 20_000;

    private static readonly string[] All = ["whole", "1", "2", "random"];
    private static readonly string[] OfLargeInput = ["whole", "random"];

    /// <summary>The ways for a case.</summary>
    public static IReadOnlyList<string> Of(FrameCase one) =>
        one.Sent.Sum(piece => piece switch { Frame frame => frame.Payload.Length, Raw raw => raw.Bytes.Length, _ => 0 }) > MostForSmallPieces
            ? OfLargeInput
            : All;

    /// <summary>Whether the subject's program blocks a thread in this way; in the others it awaits, so that both drivers meet every case.</summary>
    public static bool Blocks(string split) => split is "2" or "random";

    /// <summary>A source of the sizes of pieces; random ones are the same in every run.</summary>
    public static Func<int> Sizes(string split, string seed)
    {
        if (split == "whole")
            return () => int.MaxValue;
        if (split != "random")
            return () => split[0] - '0';

        var random = new Random(seed.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));
        return () => random.Next(8) switch { 0 => 1, 1 => 2, 2 => random.Next(1, 8), 3 => random.Next(1, 64), 4 => random.Next(1, 70_000), _ => random.Next(1, 600) };
    }
}
