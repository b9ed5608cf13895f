namespace Liaison.VocabularyWriter.Sources;

/// <summary>A family of functions that are known by the beginning of their names; case counts.</summary>
public sealed record OtherFamilySource(string Fr, string En, IReadOnlyList<string> Prefixes);
