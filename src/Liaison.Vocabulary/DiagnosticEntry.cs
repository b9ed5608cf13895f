namespace Liaison.Vocabulary;

/// <summary>What the compiler says about one mistake of a program.</summary>
/// <param name="Code">The number behind <c>LIA</c>; it never changes its meaning.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Text">What is wrong, with <c>{placeholders}</c> for <see cref="Template.Fill"/>.</param>
/// <param name="Hints">What the reader can do about it, by situation; with placeholders too.</param>
public sealed record DiagnosticEntry(int Code, DiagnosticSeverity Severity, BilingualText Text, IReadOnlyDictionary<string, BilingualText> Hints);
