namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A procedure of which only the header is given, in an interface.</summary>
public sealed class MethodHeaderStatementSyntax : StatementSyntax
{
    internal MethodHeaderStatementSyntax(ProcedureHeaderSyntax header)
        : base([header])
    {
        Header = header;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MethodHeaderStatement;

    /// <summary>The header.</summary>
    public ProcedureHeaderSyntax Header { get; }
}
