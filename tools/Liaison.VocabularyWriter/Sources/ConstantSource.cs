namespace Liaison.VocabularyWriter.Sources;

/// <summary>A constant and its value; for one that names a setting, what that can hold.</summary>
public sealed record ConstantSource(string Id, string Fr, string En, int Value, TextSource Summary, SettingSource? Setting = null);
