using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Liaison.Architecture.Tests;

/// <summary>Tests wait for what must happen, never for time to pass.</summary>
public sealed class SleepTests
{
    /// <summary>The one door: it asks again until what is awaited is true or a limit has passed.</summary>
    private const string Eventually = "tests/Liaison.Testing/Eventually.cs";

    [Fact]
    public void No_test_sleeps() =>
        Finding.AssertNone(
            from source in Repository.SourcesUnder("tests")
            where source.Path != Eventually
            from call in source.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
            where IsSleep(call)
            select source.At(call, "wait for the event itself, or move a hand-made TimeProvider: tests do not sleep."));

    private static bool IsSleep(InvocationExpressionSyntax call)
    {
        string callee = call.Expression.ToString();
        return IsCalled(callee, "Thread.Sleep") || (IsCalled(callee, "Task.Delay") && IsDelayOfRealTime(call.ArgumentList.Arguments));

        static bool IsCalled(string callee, string name) =>
            callee == name || callee.EndsWith("." + name, StringComparison.Ordinal);
    }

    /// <summary>A delay that only a cancellation ends, or one on a time provider made by hand, measures no real time.</summary>
    private static bool IsDelayOfRealTime(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        !arguments[0].ToString().Contains("Infinite", StringComparison.Ordinal)
        && !arguments.Skip(1).Select(argument => argument.ToString()).Any(IsTimeByHand);

    private static bool IsTimeByHand(string argument) =>
        argument != "TimeProvider.System"
        && (argument.Contains("time", StringComparison.OrdinalIgnoreCase) || argument.Contains("clock", StringComparison.OrdinalIgnoreCase));
}
