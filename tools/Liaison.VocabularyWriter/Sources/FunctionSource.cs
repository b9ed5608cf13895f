namespace Liaison.VocabularyWriter.Sources;

/// <summary>A function; without implementation it has no syntaxes.</summary>
public sealed record FunctionSource(
    string Id,
    string Fr,
    string En,
    IReadOnlyList<AliasSource> Aliases,
    string Kind,
    int? HelpPage,
    bool Available,
    bool Waits,
    IReadOnlyList<string> Targets,
    string? Implementation,
    TextSource Summary,
    IReadOnlyList<TextSource> Remarks,
    IReadOnlyList<int> Errors,
    IReadOnlyList<SyntaxSource> Syntaxes);
