namespace Liaison.VocabularyWriter.Sources;

/// <summary>What an absent argument means, said in both languages and as a C# constant.</summary>
public sealed record DefaultSource(string Fr, string En, string Csharp);
