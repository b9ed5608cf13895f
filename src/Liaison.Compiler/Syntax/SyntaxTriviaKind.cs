namespace Liaison.Compiler.Syntax;

/// <summary>What a piece of text between tokens is.</summary>
public enum SyntaxTriviaKind
{
    /// <summary>Blanks: space, tabulation, no-break space.</summary>
    Blanks,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>A comment up to the end of its line.</summary>
    LineComment,

    /// <summary>A comment between two marks.</summary>
    BlockComment,

    /// <summary>Three dots that join the next line.</summary>
    Continuation,

    /// <summary>Text that no construct takes; it has been reported.</summary>
    Skipped,
}
