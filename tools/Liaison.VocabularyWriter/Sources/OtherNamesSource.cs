namespace Liaison.VocabularyWriter.Sources;

/// <summary>others/: the names that the language is known to have, whether they are provided or not, and the families of functions.</summary>
/// <param name="Families">Each with the beginnings of its functions' names; the last one, without any, takes the rest.</param>
/// <param name="Functions">Names of functions, without accents.</param>
/// <param name="Constants">Names of constants.</param>
public sealed record OtherNamesSource(IReadOnlyList<OtherFamilySource> Families, IReadOnlyList<string> Functions, IReadOnlyList<string> Constants);
