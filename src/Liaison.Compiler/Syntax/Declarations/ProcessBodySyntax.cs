namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>The code of a process: its statements, internal procedures among them, then its closing sections.</summary>
public sealed class ProcessBodySyntax : SyntaxNode
{
    internal ProcessBodySyntax(IReadOnlyList<StatementSyntax> statements, IReadOnlyList<ProcessSectionSyntax> sections)
        : base([.. statements, .. sections])
    {
        Statements = statements;
        Sections = sections;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ProcessBody;

    /// <summary>The statements in order.</summary>
    public IReadOnlyList<StatementSyntax> Statements { get; }

    /// <summary>The sections at the end of the process, in order.</summary>
    public IReadOnlyList<ProcessSectionSyntax> Sections { get; }
}
