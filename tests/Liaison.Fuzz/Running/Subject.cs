namespace Liaison.Fuzz.Running;

/// <summary>Something that is given an input piece by piece and tells what it makes of it.</summary>
public abstract class Subject
{
    /// <summary>What it has allocated, garbage and what it handed out among it, in bytes.</summary>
    public long Allocated { get; private set; }

    /// <summary>The object from which all that it holds can be reached.</summary>
    public abstract object Root { get; }

    /// <summary>How many bytes a message may be inflated to: they count as given.</summary>
    public virtual long Inflatable(int fed) => 0;

    /// <summary>The most that may be allocated, garbage included, for an input that comes whole.</summary>
    public virtual long MostAllocated(Journal journal) => (4L * journal.Fed) + journal.HandedOut + (64L * journal.Count) + Memory.Floor;

    /// <summary>Takes the next piece.</summary>
    public abstract void Feed(ReadOnlySpan<byte> piece, Journal journal);

    /// <summary>Is told that nothing more comes.</summary>
    public virtual void End(Journal journal)
    {
    }

    /// <summary>Measures what follows, until it is given back to <see cref="Stop"/>.</summary>
    protected static long Start() => GC.GetAllocatedBytesForCurrentThread();

    protected void Stop(long start) => Allocated += GC.GetAllocatedBytesForCurrentThread() - start;
}
