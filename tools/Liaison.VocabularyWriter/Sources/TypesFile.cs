using System.Text.Json.Serialization;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>types.json: types, units and targets that the other files name.</summary>
public sealed record TypesFile(
    [property: JsonPropertyName("$schema")] string Schema,
    IReadOnlyList<TypeSource> Types,
    IReadOnlyList<NamedSource> Units,
    IReadOnlyList<NamedSource> Targets)
{
    /// <summary>Where it was read from, for the messages.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";
}
