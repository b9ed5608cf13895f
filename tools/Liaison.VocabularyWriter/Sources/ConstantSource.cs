namespace Liaison.VocabularyWriter.Sources;

/// <summary>A constant and its value.</summary>
public sealed record ConstantSource(string Id, string Fr, string En, int Value, TextSource Summary);
