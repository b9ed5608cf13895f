namespace Liaison.Fuzz.Running;

/// <summary>
/// Random numbers that a seed repeats on every machine and version of .NET, which those of the platform do not promise.
/// </summary>
public sealed class FuzzRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The numbers of one input: any input can be made again without those before it.</summary>
    public static FuzzRandom Of(ulong seed, string target, long index)
    {
        var random = new FuzzRandom(seed);
        foreach (char letter in target)
            random._state = random.Next() ^ letter;
        random._state = random.Next() ^ (ulong)index;
        return new(random.Next());
    }

    public ulong Next()
    {
        ulong next = _state += 0x9E3779B97F4A7C15;
        next = (next ^ (next >> 30)) * 0xBF58476D1CE4E5B9;
        next = (next ^ (next >> 27)) * 0x94D049BB133111EB;
        return next ^ (next >> 31);
    }

    /// <summary>A number from 0 on, below a bound.</summary>
    public int Below(int bound) => (int)((Next() >> 33) % (ulong)bound);

    /// <summary>A number between two, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool OneIn(int times) => Below(times) == 0;

    public byte Byte() => (byte)(Next() >> 40);

    public T Pick<T>(IReadOnlyList<T> choice) => choice[Below(choice.Count)];

    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
            bytes[i] = Byte();
        return bytes;
    }

    /// <summary>A size that is mostly small and sometimes large.</summary>
    public int Size() => Below(4096) switch
    {
        0 => Between(5_000, 140_000),
        < 8 => Between(600, 5_000),
        < 200 => Between(60, 600),
        < 900 => Between(0, 130),
        _ => Between(0, 24),
    };
}
