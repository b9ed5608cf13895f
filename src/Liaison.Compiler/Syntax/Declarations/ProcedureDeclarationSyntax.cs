namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>A plain procedure or method: its header and all that follows it, up to the next one.</summary>
public sealed class ProcedureDeclarationSyntax : MemberSyntax
{
    internal ProcedureDeclarationSyntax(ProcedureHeaderSyntax header, ProcessBodySyntax body, SyntaxToken? endKeyword)
        : base([header, body, endKeyword])
    {
        Header = header;
        Body = body;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ProcedureDeclaration;

    /// <summary>The line that opens it.</summary>
    public ProcedureHeaderSyntax Header { get; }

    /// <summary>Its code.</summary>
    public ProcessBodySyntax Body { get; }

    /// <summary>A closing word, which is accepted and not needed.</summary>
    public SyntaxToken? EndKeyword { get; }
}
