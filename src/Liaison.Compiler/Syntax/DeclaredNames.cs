namespace Liaison.Compiler.Syntax;

/// <summary>The names that a program declares, folded, wherever it declares them.</summary>
internal static class DeclaredNames
{
    public static HashSet<string> Of(SyntaxNode root) =>
        Spelled(root).Select(Fold.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same names as they are spelled.</summary>
    public static IEnumerable<string> Spelled(SyntaxNode root) => root.DescendantsAndSelf().SelectMany(Declared).Where(name => name.Length > 0);

    private static IEnumerable<string> Declared(SyntaxNode node) => node switch
    {
        VariableDeclarationSyntax variables => variables.Names.Select(name => name.Name),
        LetStatementSyntax let => [let.Name.Name],
        ConstantSyntax constant => [constant.Name.Name],
        StructureDeclarationSyntax structure => [structure.Name.Name],
        EnumerationDeclarationSyntax enumeration => [enumeration.Name.Name],
        EnumerationMemberSyntax member => [member.Name.Text],
        ClassDeclarationSyntax type => [type.Name.Name],
        ProcedureHeaderSyntax header => [header.Name.Text],
        ParameterSyntax parameter => [parameter.Name.Text],
        ForStatementSyntax loop => [loop.Counter.Name],
        ForEachStatementSyntax loop => loop.Variables.Select(name => name.Name),
        _ => [],
    };
}
