using System.Text.Json.Serialization;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>diagnostics.json: what the compiler says, and the words that it inserts.</summary>
public sealed record DiagnosticsFile(
    [property: JsonPropertyName("$schema")] string Schema,
    IReadOnlyList<DiagnosticSource> Diagnostics,
    IReadOnlyList<NamedSource> Phrases)
{
    /// <summary>Where it was read from, for the messages.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";
}
