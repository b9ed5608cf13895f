using System.Globalization;

namespace Liaison.Fuzz.Running;

/// <summary>How a target has fared.</summary>
public sealed record TargetResult(string Target, long Inputs, TimeSpan Duration, IReadOnlyList<Finding> Findings)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Target,-17} {Inputs,10:N0} inputs {Inputs / Math.Max(Duration.TotalSeconds, 0.001),12:N0} inputs/s   {(Findings.Count == 0 ? "clean" : $"{Findings.Count} findings")}");
}
