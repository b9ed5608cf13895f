namespace Liaison.Compiler.Syntax.Statements;

/// <summary>An internal procedure. The flow of its parent goes on after it.</summary>
public sealed class InternalProcedureSyntax : StatementSyntax
{
    internal InternalProcedureSyntax(ProcedureHeaderSyntax header, ProcessBodySyntax body, SyntaxToken? endKeyword)
        : base([header, body, endKeyword])
    {
        Header = header;
        Body = body;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InternalProcedure;

    /// <summary>The line that opens it.</summary>
    public ProcedureHeaderSyntax Header { get; }

    /// <summary>Its code.</summary>
    public ProcessBodySyntax Body { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }
}
