namespace Liaison.Conformance.Tests;

/// <summary>A case and its place: chapter, section and number within it, as in 6.4.2.</summary>
internal sealed record NumberedCase(string Id, ConformanceCase Case)
{
    public override string ToString() => $"{Id} {Case.Name}";
}
