using System.Buffers.Binary;

namespace Liaison.Fuzz.Running;

/// <summary>What a subject has told about an input that came in certain pieces, and where.</summary>
public sealed class Journal
{
    private readonly List<Entry> _entries = [];
    private int _steps;

    /// <summary>How many bytes the subject had before the piece it works on.</summary>
    public int Before { get; private set; }

    /// <summary>How many bytes it has with that piece.</summary>
    public int Fed { get; private set; }

    /// <summary>How many events there are.</summary>
    public int Count => _entries.Count;

    /// <summary>How many bytes were handed out.</summary>
    public long HandedOut { get; private set; }

    /// <summary>Where the failure was told, if there was one.</summary>
    public int? Failure { get; private set; }

    /// <summary>Begins with a piece.</summary>
    public void Begin(int length) => (Before, Fed) = (Fed, Fed + length);

    /// <summary>Notes an event, with what identifies it.</summary>
    public void Note(string name, ReadOnlySpan<byte> bytes = default)
    {
        _entries.Add(new(name, Digest(bytes), bytes.Length, Before, Fed));
        HandedOut += bytes.Length;
    }

    /// <summary>Notes the event that ends all.</summary>
    public void Fail(string name, ReadOnlySpan<byte> bytes = default)
    {
        Note(name, bytes);
        Failure ??= Fed;
    }

    /// <summary>Counts a call of the subject: their number is bound to the bytes that it has been given.</summary>
    public void Step()
    {
        if (++_steps > (4L * Fed) + 1000)
            throw new BrokenPropertyException($"no progress: {_steps} steps for {Fed} bytes");
    }

    /// <summary>How another journal of the same input differs; null when it does not.</summary>
    /// <remarks>
    /// An event belongs to the byte that completes it, so the pieces in which both tell it must have a byte in common.
    /// </remarks>
    public string? Differs(Journal other)
    {
        for (int i = 0; i < Math.Max(_entries.Count, other._entries.Count); i++)
        {
            if (i >= _entries.Count || i >= other._entries.Count)
                return $"event {i} is {Text(i)} or {other.Text(i)}";
            var (one, two) = (_entries[i], other._entries[i]);
            if (one.Name != two.Name || one.Digest != two.Digest || one.Length != two.Length)
                return $"event {i} is {one} or {two}";
            bool together = Math.Max(one.Before, two.Before) < Math.Min(one.Fed, two.Fed) || one.Fed == two.Fed;
            if (!together)
                return $"event {i} stands elsewhere: {one} or {two}";
        }

        return null;
    }

    private string Text(int index) => index < _entries.Count ? _entries[index].ToString() : "absent";

    private static ulong Digest(ReadOnlySpan<byte> bytes)
    {
        ulong digest = 14695981039346656037;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            digest = (digest ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 0x9E3779B97F4A7C15;
            digest ^= digest >> 29;
        }

        foreach (byte value in bytes)
            digest = (digest ^ value) * 1099511628211;
        return digest;
    }

    private readonly record struct Entry(string Name, ulong Digest, int Length, int Before, int Fed)
    {
        public override string ToString() => $"'{Name}' of {Length} bytes after byte {Before} to {Fed}";
    }
}
