namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>A construct that a closing word must follow, or a process, which ends by itself.</summary>
internal sealed class Opener(OpenerKind kind, SyntaxToken token)
{
    public OpenerKind Kind { get; } = kind;

    /// <summary>Its first word.</summary>
    public SyntaxToken Token { get; } = token;

    /// <summary>Whether a brace stands where its first line ends, which has been reported; a brace then closes it.</summary>
    public bool IsBraced { get; set; }

    /// <summary>What is reported when it is closed; when it is not, that says enough.</summary>
    public List<Diagnostic> WhenClosed { get; } = [];
}
