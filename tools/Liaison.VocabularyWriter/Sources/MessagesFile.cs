using System.Text.Json.Serialization;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>messages.json: errors, and the texts that messages are made of.</summary>
public sealed record MessagesFile(
    [property: JsonPropertyName("$schema")] string Schema,
    IReadOnlyList<ErrorSource> Errors,
    IReadOnlyList<NamedSource> Attempts,
    IReadOnlyList<NamedSource> Phases,
    IReadOnlyList<NamedSource> Details,
    IReadOnlyList<NamedSource> Kinds,
    IReadOnlyList<NamedSource> Labels)
{
    /// <summary>Where it was read from, for the messages.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";
}
