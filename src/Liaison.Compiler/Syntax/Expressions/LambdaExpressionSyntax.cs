namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A procedure without name.</summary>
public sealed class LambdaExpressionSyntax : ExpressionSyntax
{
    internal LambdaExpressionSyntax(
        ParameterListSyntax parameters,
        SyntaxToken arrow,
        ExpressionSyntax? expression,
        SyntaxToken? openBrace,
        ProcessBodySyntax? body,
        SyntaxToken? closeBrace)
        : base([parameters, arrow, expression, openBrace, body, closeBrace])
    {
        Parameters = parameters;
        Arrow = arrow;
        Expression = expression;
        OpenBrace = openBrace;
        Body = body;
        CloseBrace = closeBrace;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.LambdaExpression;

    /// <summary>Its parameters.</summary>
    public ParameterListSyntax Parameters { get; }

    /// <summary>The arrow.</summary>
    public SyntaxToken Arrow { get; }

    /// <summary>Its result; null when it has a block.</summary>
    public ExpressionSyntax? Expression { get; }

    /// <summary>The first brace.</summary>
    public SyntaxToken? OpenBrace { get; }

    /// <summary>Its statements.</summary>
    public ProcessBodySyntax? Body { get; }

    /// <summary>The last brace.</summary>
    public SyntaxToken? CloseBrace { get; }
}
