namespace Liaison.Load;

/// <summary>
/// Compares a subject with a reference in one run: the two take turns, round by round, so that a machine whose speed
/// drifts drifts for both. Prints medians, the median of the rounds' ratios, and the goal.
/// </summary>
internal sealed class Duel(BenchOptions options, string unit)
{
    public static void PrintHeading(string title, string referenceName) =>
        Console.WriteLine($"""

            {title}
            {"",-42} {referenceName,14} {"Liaison",14} {"ratio",7} {"goal",6}
            """);

    public void Row(string name, double goal, Func<IContender> makeReference, Func<IContender> makeSubject)
    {
        if (!name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;

        using var reference = makeReference();
        using var subject = makeSubject();
        WarmUp(reference);
        WarmUp(subject);
        var rates = new List<(double Reference, double Subject)>();
        for (int round = 0; round < options.Rounds; round++)
        {
            // The one that goes first changes: whatever a run leaves behind meets both alike.
            double first = (round % 2 == 0 ? reference : subject).Run(options.Duration);
            double second = (round % 2 == 0 ? subject : reference).Run(options.Duration);
            rates.Add(round % 2 == 0 ? (first, second) : (second, first));
        }

        double ratio = Median(rates.Select(rate => rate.Subject / rate.Reference));
        string verdict = ratio < goal ? "short" : "";
        Console.WriteLine(
            $"{name,-42} {Median(rates.Select(rate => rate.Reference)),14:N0} {Median(rates.Select(rate => rate.Subject)),14:N0} {ratio,7:0.00} {goal,6:0.00} {unit} {verdict}");
    }

    /// <summary>
    /// Gives the compiler the time to replace its first, slow code by its best: several runs, since it waits until no
    /// new code turns up. The platform's own code is born fast.
    /// </summary>
    public static void WarmUp(IContender contender)
    {
        for (int i = 0; i < 5; i++)
            contender.Run(TimeSpan.FromMilliseconds(250));
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
