namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A choice by the value of a subject.</summary>
public sealed class SwitchStatementSyntax : StatementSyntax
{
    internal SwitchStatementSyntax(SyntaxToken switchKeyword, ExpressionSyntax subject, IReadOnlyList<SwitchSectionSyntax> sections, SyntaxToken? endKeyword)
        : base([switchKeyword, subject, .. sections, endKeyword])
    {
        SwitchKeyword = switchKeyword;
        Subject = subject;
        Sections = sections;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SwitchStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken SwitchKeyword { get; }

    /// <summary>Evaluated once.</summary>
    public ExpressionSyntax Subject { get; }

    /// <summary>The cases in order.</summary>
    public IReadOnlyList<SwitchSectionSyntax> Sections { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }
}
