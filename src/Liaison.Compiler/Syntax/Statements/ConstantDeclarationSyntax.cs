namespace Liaison.Compiler.Syntax.Statements;

/// <summary>One constant on the line of its keyword, or several up to a closing word.</summary>
public sealed class ConstantDeclarationSyntax : StatementSyntax
{
    internal ConstantDeclarationSyntax(SyntaxToken constantKeyword, IReadOnlyList<ConstantSyntax> constants, SyntaxToken? endKeyword)
        : base([constantKeyword, .. constants, endKeyword])
    {
        ConstantKeyword = constantKeyword;
        Constants = constants;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ConstantDeclaration;

    /// <summary>The first word.</summary>
    public SyntaxToken ConstantKeyword { get; }

    /// <summary>The constants in order.</summary>
    public IReadOnlyList<ConstantSyntax> Constants { get; }

    /// <summary>The word that closes the form of several lines.</summary>
    public SyntaxToken? EndKeyword { get; }
}
