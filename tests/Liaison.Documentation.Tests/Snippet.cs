namespace Liaison.Documentation.Tests;

/// <summary>A whole program in a page.</summary>
/// <param name="Page">Where it stands.</param>
/// <param name="Line">The line at which its block begins.</param>
/// <param name="Code">The program.</param>
/// <param name="Options">The options that it is run with, as its block says.</param>
/// <param name="Output">What it must print, or what the tool must say of its mistakes; null when the page does not say.</param>
internal sealed record Snippet(DocumentPage Page, int Line, string Code, IReadOnlyList<string> Options, string? Output);
