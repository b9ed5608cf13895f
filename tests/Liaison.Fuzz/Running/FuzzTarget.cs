namespace Liaison.Fuzz.Running;

/// <summary>A part of the library, with a way to make inputs for it and the properties that must hold for any input.</summary>
/// <param name="name">Its name on the command line, and its folder of findings.</param>
/// <param name="weight">Its share of the inputs of a run.</param>
public abstract class FuzzTarget(string name, int weight)
{
    public string Name { get; } = name;

    public int Weight { get; } = weight;

    /// <summary>Makes the input of a seed and an index: valid, or valid and then mutated.</summary>
    public byte[] Make(ulong seed, long index)
    {
        var random = FuzzRandom.Of(seed, Name, index);
        byte setting = random.Byte();
        var pieces = Compose(random, setting);
        Mutation.Apply(random, pieces, IsLeftAsComposed(random) ? 0 : random.Between(1, random.OneIn(4) ? 12 : 3));
        return [setting, .. pieces.SelectMany(piece => piece)];
    }

    /// <summary>
    /// Examines an input: its first byte says how the subject is set up, the others are what it is given.
    /// </summary>
    /// <returns>What is broken; null when nothing is.</returns>
    public string? Examine(byte[] input)
    {
        ArgumentNullException.ThrowIfNull(input);
        byte setting = input.Length > 0 ? input[0] : (byte)0;
        byte[] bytes = input.Length > 0 ? input[1..] : [];
        try
        {
            return Examine(setting, bytes);
        }
        catch (BrokenPropertyException broken)
        {
            return broken.Message;
        }
#pragma warning disable CA1031 // That any exception escapes is what is looked for.
        catch (Exception escaped)
        {
            return $"{escaped.GetType().Name} escapes: {escaped}";
        }
#pragma warning restore CA1031
    }

    /// <summary>Makes a valid input, in pieces with a meaning: frames, lines, blocks.</summary>
    protected abstract List<byte[]> Compose(FuzzRandom random, byte setting);

    /// <summary>Whether an input is not mutated any more.</summary>
    protected virtual bool IsLeftAsComposed(FuzzRandom random) => random.OneIn(8);

    /// <summary>Examines an input behind its setting; an exception that escapes is a finding as well.</summary>
    protected abstract string? Examine(byte setting, byte[] bytes);
}
