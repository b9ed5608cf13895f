using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions.Strings;

/// <summary>Where each thread is that goes through texts from piece to piece.</summary>
internal static class PieceWalk
{
    // Walks are forgotten at their ends; those that nobody ends shall not be kept for ever.
    private const int Most = 64;

    [ThreadStatic]
    private static OrderedDictionary<string, int>? _ranks;

    /// <summary>The rank of the next piece.</summary>
    /// <param name="walk">What is gone through, and how.</param>
    /// <param name="step">A constant of the family PieceRank.</param>
    /// <param name="count">How many pieces there are.</param>
    public static int Move(string walk, int step, Func<int> count)
    {
        var ranks = _ranks ??= new OrderedDictionary<string, int>(StringComparer.Ordinal);
        int from = ranks.GetValueOrDefault(walk);
        int rank = step switch
        {
            PieceRank.First => 1,
            PieceRank.Next => from + 1,
            PieceRank.Last => Math.Max(count(), 1),
            _ => from - 1,
        };
        ranks.Remove(walk);
        // In front of the first piece there is as little as behind the last one.
        if (rank < 1 || rank > Math.Max(count(), 1))
            return int.MaxValue;
        if (ranks.Count == Most)
            ranks.RemoveAt(0);
        ranks.Add(walk, rank);
        return rank;
    }
}
