namespace Liaison.Architecture.Tests;

/// <summary>One place that breaks a rule, and what to do about it.</summary>
internal sealed record Finding(string File, int Line, string Message)
{
    public static void AssertNone(IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        if (all.Length > 0)
            Assert.Fail(string.Join('\n', all.Select(finding => $"{finding.File}:{finding.Line}: {finding.Message}")));
    }
}
