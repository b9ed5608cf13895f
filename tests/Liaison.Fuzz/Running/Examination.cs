using System.Numerics;

namespace Liaison.Fuzz.Running;

/// <summary>
/// The common properties: the same events at the same places whatever the pieces, bounded memory, bounded steps.
/// </summary>
public static class Examination
{
    private const int MostByteByByte = 512;
    private const int MostPieces = 40;

    /// <summary>Examines a subject with an input.</summary>
    /// <returns>What is broken; null when nothing is.</returns>
    public static string? Of(Func<Subject> open, byte[] bytes)
    {
        var whole = Run(open(), bytes, [bytes.Length], isWhole: true);
        var random = Run(open(), bytes, RandomPieces(bytes), isWhole: false);
        if (whole.Differs(random) is { } differs)
            return $"whole and in random pieces, {differs}";
        if (bytes.Length > MostByteByByte)
            return null;

        var single = Run(open(), bytes, Enumerable.Repeat(1, bytes.Length), isWhole: false);
        return single.Differs(whole) is { } other ? $"byte by byte and whole, {other}"
            : single.Differs(random) is { } another ? $"byte by byte and in random pieces, {another}"
            : null;
    }

    /// <summary>Pieces that depend on nothing but the input, so that the input alone repeats what was found with it.</summary>
    public static IEnumerable<int> RandomPieces(byte[] bytes)
    {
        ulong seed = 0;
        foreach (byte value in bytes.AsSpan(0, Math.Min(bytes.Length, 64)))
            seed = (seed * 31) + value;
        var random = new FuzzRandom(seed + (ulong)bytes.Length);
        int longest = Math.Max(2, bytes.Length * 3 / random.Between(2, MostPieces));
        for (int left = bytes.Length; left > 0;)
        {
            int size = Math.Min(left, random.OneIn(3) ? random.Between(1, 3) : random.Between(1, longest));
            yield return size;
            left -= size;
        }
    }

    private static Journal Run(Subject subject, byte[] bytes, IEnumerable<int> pieces, bool isWhole)
    {
        var journal = new Journal();
        int count = 0;
        foreach (int size in pieces)
        {
            journal.Begin(size);
            subject.Feed(bytes.AsSpan(journal.Before, size), journal);
            // To look costs more than the piece does: it is done behind the 1st, the 2nd, the 4th, the 8th…
            if (BitOperations.IsPow2(++count))
                CheckHeld(subject, journal);
        }

        CheckHeld(subject, journal);
        subject.End(journal);
        if (isWhole && subject.Allocated > subject.MostAllocated(journal))
            throw new BrokenPropertyException($"memory: {subject.Allocated} bytes are allocated for {journal.Fed}, {journal.Count} events and {journal.HandedOut} bytes in them");
        return journal;
    }

    private static void CheckHeld(Subject subject, Journal journal)
    {
        long held = Memory.Held(subject.Root);
        if (held > Memory.MostHeld(subject, journal.Fed))
            throw new BrokenPropertyException($"memory: {held} bytes are held after {journal.Fed}");
    }
}
