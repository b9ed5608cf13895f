namespace Liaison.Compiler.Tests;

/// <summary>The structure of an expression or statement on one line: each operation in parentheses, its words as written.</summary>
internal static class Shape
{
    public static string OfExpression(string expression)
    {
        var tree = MarkedSource.AssertDiagnostics($"x = {expression}");
        return Of(Assert.IsType<AssignmentStatementSyntax>(Assert.Single(tree.Root.Main.Statements)).Value);
    }

    public static string Of(SyntaxElement element) => element switch
    {
        SyntaxToken token => token.Text,
        IdentifierNameSyntax name => name.Name,
        LiteralExpressionSyntax literal => literal.Token.Text,
        SyntaxNode node => $"({string.Join(' ', node.Children.Select(Of))})",
        _ => "",
    };

    /// <summary>The kinds of the nodes, each with those of its statements in braces.</summary>
    public static string Statements(IEnumerable<StatementSyntax> statements) => string.Join(' ', statements.Select(Statement));

    private static string Statement(SyntaxNode node)
    {
        var inside = string.Join(' ', Nested(node).Select(Statement));
        return inside.Length == 0 ? $"{node.Kind}" : $"{node.Kind} {{ {inside} }}";
    }

    private static IEnumerable<StatementSyntax> Nested(SyntaxNode node) => node.Children
        .OfType<SyntaxNode>()
        .Where(child => child is not ExpressionSyntax)
        .SelectMany(child => child is StatementSyntax statement ? [statement] : Nested(child));
}
