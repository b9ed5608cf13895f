namespace Liaison.VocabularyWriter.Sources;

/// <summary>Further spellings of a keyword, by language.</summary>
public sealed record AliasesSource(IReadOnlyList<string> Fr, IReadOnlyList<string> En);
