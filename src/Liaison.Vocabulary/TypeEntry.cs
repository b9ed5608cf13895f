namespace Liaison.Vocabulary;

/// <summary>A type of parameters and results.</summary>
/// <param name="Id">The name that code uses for it, such as <c>timeLimit</c>.</param>
/// <param name="Name">The words a reader of WLangage knows it by.</param>
/// <param name="CSharp">The C# type of the facades, as it is written there.</param>
public sealed record TypeEntry(string Id, BilingualText Name, string CSharp);
