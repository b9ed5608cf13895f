namespace Liaison.VocabularyWriter.Sources;

/// <summary>Constants that belong together.</summary>
public sealed record ConstantFamilySource(string Id, string Fr, string En, int? HelpPage, IReadOnlyList<ConstantSource> Constants);
