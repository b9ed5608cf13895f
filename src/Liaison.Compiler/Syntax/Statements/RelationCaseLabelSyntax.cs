namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A case that holds when the subject compares with a value.</summary>
public sealed class RelationCaseLabelSyntax : CaseLabelSyntax
{
    internal RelationCaseLabelSyntax(SyntaxToken @operator, ExpressionSyntax value)
        : base([@operator, value])
    {
        Operator = @operator;
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.RelationCaseLabel;

    /// <summary>The comparison.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>What the subject is compared with.</summary>
    public ExpressionSyntax Value { get; }
}
