using System.Globalization;
using System.Text;

namespace Liaison.Compiler.Tests;

/// <summary>What the stages of the compiler make of a program, as text that a person can compare.</summary>
internal static class Portrait
{
    /// <summary>Each portrait of a program by the name of its file; what cannot be written is the messages that say why. What it shows when it runs is written beside the program.</summary>
    public static IEnumerable<(string File, string Text)> Of(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        yield return ("tokens.txt", Lines(tree.Root.DescendantTokens().Select(Token)));
        yield return ("tree.txt", Lines(Node(tree.Root, 0)));
        yield return ("bound.txt", Compilation.Create([tree]).Describe());
        yield return ("csharp.txt", Written(CompilationTarget.CSharp));
        yield return ("javascript.txt", Written(CompilationTarget.JavaScript));

        string Written(CompilationTarget target)
        {
            var compilation = Compilation.Create([tree], new CompilationOptions { Target = target });
            if (compilation.HasErrors) return string.Concat(compilation.Diagnostics.Select(located => DiagnosticText.Render(located.Diagnostic, source, Language.English)));
            return target == CompilationTarget.CSharp ? compilation.EmitCSharp("Program", withLines: false) : compilation.EmitJavaScript("program.mjs").Text;
        }
    }

    private static string Token(SyntaxToken token)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{token.Span.Start,5} {token.Kind}");
        if (token.Keyword is { } keyword) text.Append(CultureInfo.InvariantCulture, $" {keyword}");
        if (token.Text.Length > 0) text.Append(' ').Append(Quoted(token.Text));
        if (token.Value is not (null or string)) text.Append(CultureInfo.InvariantCulture, $" = {token.Value}");
        foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia).Where(trivia => !string.IsNullOrWhiteSpace(trivia.Text)))
            text.Append(CultureInfo.InvariantCulture, $" ({trivia.Kind} {Quoted(trivia.Text)})");
        return text.ToString();
    }

    // A node whose children are tokens takes one line, whatever their number.
    private static IEnumerable<string> Node(SyntaxNode node, int depth)
    {
        var line = new StringBuilder().Append(' ', 2 * depth).Append(node.Kind);
        foreach (var token in node.Children.OfType<SyntaxToken>().Where(token => token.Text.Length > 0)) line.Append(' ').Append(Quoted(token.Text));
        return node.Children.OfType<SyntaxNode>().SelectMany(child => Node(child, depth + 1)).Prepend(line.ToString());
    }

    private static string Quoted(string text) =>
        $"'{text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
