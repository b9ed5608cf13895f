namespace Liaison.VocabularyWriter.Sources;

/// <summary>A parameter of one syntax.</summary>
public sealed record ParameterSource(
    string Id,
    string Fr,
    string En,
    IReadOnlyList<string> Types,
    TextSource Summary,
    string? Unit = null,
    DefaultSource? Default = null);
