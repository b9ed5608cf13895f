using System.Text.Json.Serialization;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>One file of <c>vocabulary/constants/</c>.</summary>
public sealed record ConstantsFile(
    [property: JsonPropertyName("$schema")] string Schema,
    string Part,
    IReadOnlyList<ConstantFamilySource> Families)
{
    /// <summary>Where it was read from, for the messages.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";
}
