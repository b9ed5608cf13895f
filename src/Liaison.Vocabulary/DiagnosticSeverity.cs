namespace Liaison.Vocabulary;

/// <summary>How grave a message of the compiler is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The program does not run.</summary>
    Error,

    /// <summary>The program runs, perhaps not as it was meant.</summary>
    Warning,

    /// <summary>Shown on demand.</summary>
    Information,
}
