namespace Liaison.Compiler.Syntax;

/// <summary>A piece of text between tokens.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it begins in the source.</param>
/// <param name="Text">Its characters.</param>
public readonly record struct SyntaxTrivia(SyntaxTriviaKind Kind, int Position, string Text);
