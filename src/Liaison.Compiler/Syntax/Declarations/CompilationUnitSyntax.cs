namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>The root of the tree: a whole file, or a block of code of a project export.</summary>
public sealed class CompilationUnitSyntax : SyntaxNode
{
    internal CompilationUnitSyntax(ProcessBodySyntax main, IReadOnlyList<MemberSyntax> members, SyntaxToken endOfFile)
        : base([main, .. members, endOfFile])
    {
        Main = main;
        Members = members;
        EndOfFile = endOfFile;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.CompilationUnit;

    /// <summary>The main process: what precedes the first procedure or class.</summary>
    public ProcessBodySyntax Main { get; }

    /// <summary>Procedures and classes, in the order of the text. Methods written after a class are members of that class.</summary>
    public IReadOnlyList<MemberSyntax> Members { get; }

    /// <summary>The empty token at the end; it holds the blanks and comments that nothing follows.</summary>
    public SyntaxToken EndOfFile { get; }
}
