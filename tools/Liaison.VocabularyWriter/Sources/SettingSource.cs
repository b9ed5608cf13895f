namespace Liaison.VocabularyWriter.Sources;

/// <summary>What the setting that a constant names can hold.</summary>
/// <param name="Form">switch, delay, size, count, choice, flags or text.</param>
/// <param name="Scope">process, socket or beginning.</param>
/// <param name="Default">A number, delays in milliseconds; or the text.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number.</param>
/// <param name="Family">Whose constants the values are.</param>
public sealed record SettingSource(string Form, string Scope, string Default, int? Least = null, int? Most = null, string? Family = null);
