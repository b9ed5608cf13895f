namespace Liaison.Compiler.Syntax.Statements;

/// <summary>Leaves the process, with a value or without; or only sets the value.</summary>
public sealed class ReturnStatementSyntax : StatementSyntax
{
    internal ReturnStatementSyntax(SyntaxToken keyword, SyntaxToken? equalsSign, ExpressionSyntax? value)
        : base([keyword, equalsSign, value])
    {
        Keyword = keyword;
        EqualsSign = equalsSign;
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ReturnStatement;

    /// <summary><see cref="Keyword.Return"/> or <see cref="Keyword.Result"/>.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary>With it, the value is set and the process goes on.</summary>
    public SyntaxToken? EqualsSign { get; }

    /// <summary>The value; several stand in a <see cref="TupleExpressionSyntax"/>.</summary>
    public ExpressionSyntax? Value { get; }
}
