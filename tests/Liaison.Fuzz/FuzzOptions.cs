using System.Globalization;
using Liaison.Fuzz.Running;
using Liaison.Fuzz.Targets;

namespace Liaison.Fuzz;

/// <summary>What the command line asks for.</summary>
/// <param name="Inputs">How many inputs, over all targets.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Targets">The targets: one if it is named, else all.</param>
/// <param name="Index">The one input to examine; null for a run.</param>
public sealed record FuzzOptions(long Inputs, ulong Seed, IReadOnlyList<FuzzTarget> Targets, long? Index)
{
    private const long DefaultInputs = 1_000_000;

    /// <summary>Reads the command line; null if it makes no sense.</summary>
    public static FuzzOptions? Read(IReadOnlyList<string> arguments)
    {
        var options = new FuzzOptions(DefaultInputs, FuzzRun.DefaultSeed, AllTargets.List, null);
        for (int i = 0; i < arguments.Count; i++)
        {
            bool isNamed = arguments[i].StartsWith("--", StringComparison.Ordinal);
            if (isNamed && i + 1 == arguments.Count)
                return null;
            FuzzOptions? changed = arguments[i] switch
            {
                "--seed" => ulong.TryParse(arguments[++i], CultureInfo.InvariantCulture, out ulong seed) ? options with { Seed = seed } : null,
                "--index" => long.TryParse(arguments[++i], CultureInfo.InvariantCulture, out long index) ? options with { Index = index } : null,
                "--target" => Find(arguments[++i]) is { } target ? options with { Targets = [target] } : null,
                _ => long.TryParse(arguments[i], CultureInfo.InvariantCulture, out long inputs) && inputs > 0 ? options with { Inputs = inputs } : null,
            };
            if (changed is null)
                return null;
            options = changed;
        }

        return options.Index is null || options.Targets.Count == 1 ? options : null;
    }

    private static FuzzTarget? Find(string name) => AllTargets.List.FirstOrDefault(target => target.Name == name);
}
