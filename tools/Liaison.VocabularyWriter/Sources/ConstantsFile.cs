using System.Text.Json.Serialization;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>constants.json.</summary>
public sealed record ConstantsFile(
    [property: JsonPropertyName("$schema")] string Schema,
    IReadOnlyList<ConstantFamilySource> Families)
{
    /// <summary>Where it was read from, for the messages.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";
}
