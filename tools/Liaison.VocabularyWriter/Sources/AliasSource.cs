namespace Liaison.VocabularyWriter.Sources;

/// <summary>A further spelling of a function in one language.</summary>
public sealed record AliasSource(string Language, string Word);
