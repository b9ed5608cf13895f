using Liaison.Protocols.WebSockets;

namespace Liaison.Load.WebSockets;

/// <summary>How fast one processor masks.</summary>
internal static class MaskingSpeed
{
    private const int Size = 64 * 1024;
    private const double Goal = 10;

    public static void Print(BenchOptions options)
    {
        if (!"masking".Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;
        Console.WriteLine($"\nMasking 64 KiB\n{"",-42} {"GB/s",14} {"copying",14} {"",7} {"goal",6}");
        byte[] source = new byte[Size];
        byte[] target = new byte[Size];
        double copying = Median(options, () => source.CopyTo(target, 0));
        Row("in place, as received", Median(options, () => Masking.Apply(target, 0x3D21FA37)), copying);
        Row("in place, at an odd address", Median(options, () => Masking.Apply(target.AsSpan(1), 0x3D21FA37, 3)), copying);
        Row("while copying, as sent", Median(options, () => Masking.Copy(source, target, 0x3D21FA37)), copying);
    }

    private static double Median(BenchOptions options, Action action)
    {
        Pace.Count(TimeSpan.FromMilliseconds(500), action);
        return Duel.Median(Enumerable.Range(0, options.Rounds).Select(_ => Pace.Count(TimeSpan.FromMilliseconds(20), action) * Size / 1e9));
    }

    private static void Row(string name, double speed, double copying) =>
        Console.WriteLine($"{name,-42} {speed,14:0.0} {copying,14:0.0} {"",7} {Goal,6:0.00} {(speed < Goal ? "short" : "")}");
}
