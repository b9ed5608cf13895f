namespace Liaison.VocabularyWriter.Sources;

/// <summary>The group that the functions of one file belong to.</summary>
public sealed record FamilySource(string Id, string Fr, string En, int? HelpPage);
