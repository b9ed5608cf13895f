namespace Liaison.Vocabulary;

/// <summary>A kind of program that functions exist for.</summary>
/// <param name="Id"><c>csharp</c> or <c>javascript</c>.</param>
/// <param name="Name">How readers are told of it.</param>
public sealed record TargetEntry(string Id, BilingualText Name);
