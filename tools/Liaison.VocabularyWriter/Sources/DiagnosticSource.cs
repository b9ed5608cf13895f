namespace Liaison.VocabularyWriter.Sources;

/// <summary>A message of the compiler: code, severity, texts, and hints by situation.</summary>
public sealed record DiagnosticSource(int Code, string Severity, string Fr, string En, IReadOnlyList<NamedSource> Hints);
