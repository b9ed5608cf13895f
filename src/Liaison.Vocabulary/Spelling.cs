namespace Liaison.Vocabulary;

/// <summary>Finds the word that a misspelt one was meant to be.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate nearest to <paramref name="word"/> after folding, counting one for each letter inserted, left out,
    /// replaced or swapped with its neighbour; null when none is near enough (a third of the letters may be wrong, six at most).
    /// Of equally near candidates the first one.
    /// </summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Closest(word, candidates, Math.Min(Fold.Of(word).Length / 3, 6));
    }

    /// <summary>The same, with at most <paramref name="most"/> letters wrong.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates, int most)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        var folded = Fold.Of(word);
        // Two words are not alike when no letter of one is in its place.
        var nearest = Math.Min(most + 1, folded.Length);
        string? closest = null;
        foreach (var candidate in candidates)
        {
            var other = Fold.Of(candidate);
            if (Math.Abs(other.Length - folded.Length) >= nearest) continue;
            var distance = Distance(folded, other);
            if (distance >= nearest) continue;
            nearest = distance;
            closest = candidate;
        }

        return closest;
    }

    // Three rows suffice: the swap of two neighbours looks back two.
    private static int Distance(string left, string right)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++) previous[column] = column;

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    current[column] = Math.Min(current[column], beforePrevious[column - 2] + 1);
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
