using System.Text.Json.Serialization;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>keywords.json: the keywords of the language.</summary>
public sealed record KeywordsFile(
    [property: JsonPropertyName("$schema")] string Schema,
    IReadOnlyList<KeywordSource> Keywords)
{
    /// <summary>Where it was read from, for the messages.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";
}
