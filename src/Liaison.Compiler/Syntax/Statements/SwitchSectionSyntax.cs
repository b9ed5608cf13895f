namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A case of a choice by value, or the case of all other values.</summary>
public sealed class SwitchSectionSyntax : SyntaxNode
{
    internal SwitchSectionSyntax(
        SyntaxToken? otherKeyword,
        SyntaxToken caseKeyword,
        SeparatedSyntaxList<CaseLabelSyntax> labels,
        SyntaxToken? colon,
        BlockSyntax body)
        : base([otherKeyword, caseKeyword, .. labels.Elements, colon, body])
    {
        OtherKeyword = otherKeyword;
        CaseKeyword = caseKeyword;
        Labels = labels;
        Colon = colon;
        Body = body;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SwitchSection;

    /// <summary>The word that makes it the case of all other values.</summary>
    public SyntaxToken? OtherKeyword { get; }

    /// <summary>The word that opens it.</summary>
    public SyntaxToken CaseKeyword { get; }

    /// <summary>Values and intervals; empty for the case of all other values.</summary>
    public SeparatedSyntaxList<CaseLabelSyntax> Labels { get; }

    /// <summary>An optional colon.</summary>
    public SyntaxToken? Colon { get; }

    /// <summary>Its statements.</summary>
    public BlockSyntax Body { get; }
}
