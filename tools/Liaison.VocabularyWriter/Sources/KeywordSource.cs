namespace Liaison.VocabularyWriter.Sources;

/// <summary>A keyword: its id, its place in a program, its words and how French agrees with it.</summary>
public sealed record KeywordSource(
    string Id, string Kind, string Fr, string En, bool Reserved, bool Feminine, AliasesSource Aliases, TextSource? Plural = null,
    string? FrenchFeminine = null, string? FrenchPlural = null);
