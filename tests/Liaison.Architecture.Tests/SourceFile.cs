using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Liaison.Architecture.Tests;

/// <summary>A hand-written C# file and its syntax.</summary>
internal sealed record SourceFile(string Path, string[] Lines, CompilationUnitSyntax Syntax)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    /// <summary>The types of the file that are nested in no other type.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public static SourceFile Read(string path)
    {
        string text = Repository.Read(path);
        return new SourceFile(path, text.TrimEnd('\n').Split('\n'), SyntaxFactory.ParseCompilationUnit(text));
    }

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => "",
    };

    public Finding At(SyntaxNode node, string message) => At(node.GetLocation(), message);

    public Finding At(SyntaxTrivia trivia, string message) => At(trivia.GetLocation(), message);

    private Finding At(Location place, string message) => new(Path, place.GetLineSpan().StartLinePosition.Line + 1, message);
}
