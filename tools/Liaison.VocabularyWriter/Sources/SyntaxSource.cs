namespace Liaison.VocabularyWriter.Sources;

/// <summary>One way of calling a function; no result when it returns nothing.</summary>
public sealed record SyntaxSource(IReadOnlyList<ParameterSource> Parameters, ResultSource? Returns);
