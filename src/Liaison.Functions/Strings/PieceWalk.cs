using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions.Strings;

/// <summary>Where a thread is that goes through a text from piece to piece. The text is cut once for the whole way.</summary>
internal sealed class PieceWalk
{
    // Walks are forgotten at their ends; those that nobody ends shall not be kept for ever.
    private const int Most = 16;

    [ThreadStatic]
    private static List<PieceWalk>? _walks;

    private readonly string _text;
    private readonly IReadOnlyCollection<string> _separators;
    private readonly int _direction;
    private readonly List<string> _pieces;
    private int _rank;

    private PieceWalk(string text, IReadOnlyCollection<string> separators, int direction) =>
        (_text, _separators, _direction, _pieces) = (text, separators, direction, StringFunctions.Pieces(text, separators));

    /// <summary>Whether a rank is a step of a walk: a constant of the family PieceRank.</summary>
    public static bool IsStep(int rank) => rank is <= PieceRank.First and >= PieceRank.Last;

    /// <summary>Goes one step, or to one of the ends.</summary>
    /// <returns>The pieces, and the rank of the one that was come to, which may not be there.</returns>
    public static (List<string> Pieces, int Rank) Move(string text, IReadOnlyCollection<string> separators, int direction, int step)
    {
        var walks = _walks ??= [];
        // Of an equal text as well, but mostly it is the same one.
        int known = walks.FindIndex(walk => walk._direction == direction && walk._text == text && walk._separators.SequenceEqual(separators, StringComparer.Ordinal));
        var walk = known < 0 ? new(text, separators, direction) : walks[known];
        if (known >= 0)
            walks.RemoveAt(known);
        int count = Math.Max(walk._pieces.Count, 1);
        walk._rank = step switch
        {
            PieceRank.First => 1,
            PieceRank.Next => walk._rank + 1,
            PieceRank.Last => count,
            _ => walk._rank - 1,
        };
        // In front of the first piece there is as little as behind the last one.
        if (walk._rank < 1 || walk._rank > count)
            return (walk._pieces, int.MaxValue);
        if (walks.Count == Most)
            walks.RemoveAt(0);
        walks.Add(walk);
        return (walk._pieces, walk._rank);
    }
}
