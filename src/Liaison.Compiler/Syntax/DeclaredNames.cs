namespace Liaison.Compiler.Syntax;

/// <summary>The names that a program declares, folded, wherever it declares them.</summary>
internal static class DeclaredNames
{
    public static HashSet<string> Of(SyntaxNode root) =>
        Spelled(root).Select(Fold.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same names as they are spelled.</summary>
    public static IEnumerable<string> Spelled(SyntaxNode root) => Places(root).Select(name => name.Text);

    /// <summary>Where they are declared.</summary>
    public static IEnumerable<SyntaxToken> Places(SyntaxNode root) => root.DescendantsAndSelf().SelectMany(Declared).Where(name => name.Text.Length > 0);

    private static IEnumerable<SyntaxToken> Declared(SyntaxNode node) => node switch
    {
        VariableDeclarationSyntax variables => variables.Names.Select(name => name.Identifier),
        LetStatementSyntax let => [let.Name.Identifier],
        ConstantSyntax constant => [constant.Name.Identifier],
        StructureDeclarationSyntax structure => [structure.Name.Identifier],
        EnumerationDeclarationSyntax enumeration => [enumeration.Name.Identifier],
        EnumerationMemberSyntax member => [member.Name],
        ClassDeclarationSyntax type => [type.Name.Identifier],
        ProcedureHeaderSyntax header => [header.Name],
        ParameterSyntax parameter => [parameter.Name],
        ForStatementSyntax loop => [loop.Counter.Identifier],
        ForEachStatementSyntax loop => loop.Variables.Select(name => name.Identifier),
        _ => [],
    };
}
