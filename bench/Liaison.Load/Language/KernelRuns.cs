namespace Liaison.Load.Language;

/// <summary>A kernel in one of its two forms: how often a second it can be done.</summary>
internal sealed class KernelRuns(Func<long> kernel) : IContender
{
    private long _sum;

    public double Run(TimeSpan duration) => Pace.Count(duration, () => _sum += kernel());

    public void Dispose()
    {
    }
}
