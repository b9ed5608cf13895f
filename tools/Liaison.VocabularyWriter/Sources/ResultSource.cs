namespace Liaison.VocabularyWriter.Sources;

/// <summary>The result of one syntax.</summary>
public sealed record ResultSource(string Type, string Fr, string En);
