using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

[assembly: Liaison.HangingTests]

namespace Liaison;

/// <summary>
/// Ends the process when a test takes longer than any does, and says which one: what hangs becomes a failure. Every test
/// project holds this file.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class HangingTestsAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly ConcurrentDictionary<string, (string Name, DateTime Begin)> Running = new(StringComparer.Ordinal);
    private static readonly Timer Watch = new(static _ => Look(), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        Running[test.UniqueID] = (test.TestDisplayName, DateTime.UtcNow);
        GC.KeepAlive(Watch);
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Running.TryRemove(test.UniqueID, out _);

    private static void Look()
    {
        var hanging = Running.Values.Where(static test => DateTime.UtcNow - test.Begin > Longest).Select(static test => test.Name).ToList();
        if (hanging.Count > 0)
            Environment.FailFast($"Not done after {Longest.TotalMinutes:0} minutes: {string.Join(", ", hanging)}");
    }
}
