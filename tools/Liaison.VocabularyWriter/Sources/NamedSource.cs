namespace Liaison.VocabularyWriter.Sources;

/// <summary>An id that code uses, and its word in both languages.</summary>
public sealed record NamedSource(string Id, string Fr, string En);
