namespace Liaison.VocabularyWriter.Sources;

/// <summary>An error code, its kind (value or exception), its texts and hints.</summary>
public sealed record ErrorSource(int Code, string Kind, string Fr, string En, TextSource Hint);
