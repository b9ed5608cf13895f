namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>The parameters of a procedure or lambda.</summary>
public sealed class ParameterListSyntax : SyntaxNode
{
    internal ParameterListSyntax(SyntaxToken? openParenthesis, SeparatedSyntaxList<ParameterSyntax> parameters, SyntaxToken? closeParenthesis)
        : base([openParenthesis, .. parameters.Elements, closeParenthesis])
    {
        OpenParenthesis = openParenthesis;
        Parameters = parameters;
        CloseParenthesis = closeParenthesis;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ParameterList;

    /// <summary>Null for the lambda with one parameter and no parentheses.</summary>
    public SyntaxToken? OpenParenthesis { get; }

    /// <summary>The parameters in order.</summary>
    public SeparatedSyntaxList<ParameterSyntax> Parameters { get; }

    /// <summary>Null exactly when <see cref="OpenParenthesis"/> is, or when it is missing.</summary>
    public SyntaxToken? CloseParenthesis { get; }
}
