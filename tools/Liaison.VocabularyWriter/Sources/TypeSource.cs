namespace Liaison.VocabularyWriter.Sources;

/// <summary>A type of parameters and results, with its C# spelling.</summary>
public sealed record TypeSource(string Id, string Fr, string En, string Csharp);
