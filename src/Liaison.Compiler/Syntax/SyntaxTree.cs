using Liaison.Compiler.Syntax.Parsing;

namespace Liaison.Compiler.Syntax;

/// <summary>A text and its structure. Printing <see cref="Root"/> gives back the text, whatever it is.</summary>
/// <param name="Source">The text.</param>
/// <param name="Root">Its structure.</param>
/// <param name="Diagnostics">What is wrong with it, in the order of the text.</param>
public sealed record SyntaxTree(SourceText Source, CompilationUnitSyntax Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The structure of <paramref name="source"/>. Mistakes are diagnostics; no text makes this throw.</summary>
    public static SyntaxTree Parse(SourceText source, ParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Parser.Parse(source, options ?? ParseOptions.Default);
    }

    /// <summary>The structure of <paramref name="text"/>.</summary>
    public static SyntaxTree Parse(string text, ParseOptions? options = null) => Parse(SourceText.From(text), options);
}
