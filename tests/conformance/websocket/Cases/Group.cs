namespace Liaison.Conformance.Tests;

/// <summary>A section of a chapter.</summary>
/// <param name="Title">What its cases have in common.</param>
/// <param name="Cases">The cases, in the order of their numbers.</param>
internal sealed record Group(string Title, IReadOnlyList<ConformanceCase> Cases)
{
    /// <summary>A section of cases that begin behind the opening handshake.</summary>
    public static Group Of(string title, params IEnumerable<FrameCase> cases) => new(title, [.. cases]);
}
