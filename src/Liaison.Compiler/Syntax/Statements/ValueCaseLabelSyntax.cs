namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A case that holds for one value.</summary>
public sealed class ValueCaseLabelSyntax : CaseLabelSyntax
{
    internal ValueCaseLabelSyntax(ExpressionSyntax value)
        : base([value])
    {
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ValueCaseLabel;

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }
}
