namespace Liaison.Conformance.Tests;

/// <summary>A chapter of the suite. The place of a case in it is its number, which never changes: new ones go to the end.</summary>
/// <param name="French">Its title in French.</param>
/// <param name="English">Its title in English.</param>
/// <param name="Groups">Its sections.</param>
internal sealed record Category(string French, string English, IReadOnlyList<Group> Groups);
