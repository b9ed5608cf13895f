namespace Liaison.Compiler.Diagnostics;

/// <summary>A mistake of a program, or something doubtful in it.</summary>
/// <param name="Code">The number behind <c>LIA</c>.</param>
/// <param name="Span">The place in the text that it speaks of.</param>
/// <param name="Arguments">What the placeholders of text and hint stand for.</param>
public sealed record Diagnostic(int Code, TextSpan Span, params IReadOnlyList<DiagnosticArgument> Arguments)
{
    private readonly DiagnosticSeverity? _severity;

    /// <summary>How grave it is.</summary>
    /// <value>What the vocabulary says of the code, unless it is set.</value>
    public DiagnosticSeverity Severity
    {
        get => _severity ?? DiagnosticTexts.Entry(Code).Severity;
        init => _severity = value;
    }

    /// <summary>Which of the hints of the code fits the situation.</summary>
    /// <value>Empty: the general one, when the code has one.</value>
    public string Hint { get; init; } = "";

    /// <summary>The words that could stand in the place instead: what was expected, or names that are near.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}
