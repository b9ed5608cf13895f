using System.Globalization;

namespace Liaison.Fuzz.Running;

/// <summary>An input that breaks a property.</summary>
/// <param name="Target">The target.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Index">The index of the input in it.</param>
/// <param name="Problem">What is broken.</param>
/// <param name="Input">The whole input, the byte of the setting first.</param>
public sealed record Finding(string Target, ulong Seed, long Index, string Problem, byte[] Input)
{
    /// <summary>Writes the input into the folder of its target, where it is from then on a test.</summary>
    /// <returns>The path of the file.</returns>
    public string Write(string folder)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, Target)).FullName;
        string path = Path.Combine(own, string.Create(CultureInfo.InvariantCulture, $"{Seed}-{Index}.bin"));
        File.WriteAllBytes(path, Input);
        return path;
    }
}
