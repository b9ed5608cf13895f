using Liaison.Fuzz.Running;
using Liaison.Protocols.Http;

namespace Liaison.Fuzz.Targets;

/// <summary>Something that reads the beginning of a connection and leaves what is behind it.</summary>
public abstract class HeadSubject : Subject
{
    private int _consumed;
    private bool _hasEnded;

    /// <summary>Elements of lists become texts of their own: short ones take many times their bytes, and are garbage at once.</summary>
    public override long MostAllocated(Journal journal) => (80L * journal.Fed) + journal.HandedOut + Memory.Floor;

    public override void Feed(ReadOnlySpan<byte> piece, Journal journal)
    {
        journal.Step();
        long start = Start();
        bool hasEnded = Read(piece, out int consumed);
        Stop(start);
        if (consumed < 0 || consumed > piece.Length || (!hasEnded && consumed != piece.Length) || (_hasEnded && (consumed != 0 || !hasEnded)))
            throw new BrokenPropertyException($"of {piece.Length} bytes {consumed} are consumed; ended before: {_hasEnded}, now: {hasEnded}");
        _consumed += consumed;
        if (hasEnded && !_hasEnded)
            Tell(journal, _consumed);
        _hasEnded = hasEnded;
    }

    /// <summary>Gives a head to a journal.</summary>
    protected static void Note(HttpHead head, Journal journal)
    {
        journal.Note($"{head.Method} {head.Target} {head.Status} {head.Reason} {head.Version}");
        foreach (var header in head.Headers)
            journal.Note(header.Name, System.Runtime.InteropServices.MemoryMarshal.AsBytes(header.Value.AsSpan()));
    }

    /// <summary>Reads a piece.</summary>
    /// <returns>Whether there is an outcome.</returns>
    protected abstract bool Read(ReadOnlySpan<byte> piece, out int consumed);

    /// <summary>Tells the outcome.</summary>
    protected abstract void Tell(Journal journal, int consumed);
}
