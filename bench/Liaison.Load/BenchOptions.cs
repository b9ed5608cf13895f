using System.Globalization;

namespace Liaison.Load;

/// <summary>What the command line asks for.</summary>
/// <param name="Rounds">How often each side runs; medians are taken over the rounds.</param>
/// <param name="Duration">How long each side runs in a round.</param>
/// <param name="Only">Runs only the rows whose name contains this text.</param>
internal sealed record BenchOptions(int Rounds, TimeSpan Duration, string Only)
{
    public static BenchOptions Parse(string[] args, out string? name)
    {
        name = args.FirstOrDefault();
        var options = new BenchOptions(21, TimeSpan.FromMilliseconds(150), "");
        for (int i = 1; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--rounds" => options with { Rounds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--milliseconds" => options with { Duration = TimeSpan.FromMilliseconds(int.Parse(args[i + 1], CultureInfo.InvariantCulture)) },
                "--only" => options with { Only = args[i + 1] },
                _ => options,
            };
        }

        return options;
    }
}
