namespace Liaison.VocabularyWriter.Sources;

/// <summary>The same text in both languages.</summary>
public sealed record TextSource(string Fr, string En);
