using System.Text.Json.Serialization;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>A file of functions/, one family.</summary>
public sealed record FunctionsFile(
    [property: JsonPropertyName("$schema")] string Schema,
    FamilySource Family,
    IReadOnlyList<FunctionSource> Functions)
{
    /// <summary>Where it was read from, for the messages.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";
}
