namespace Liaison.Compiler;

/// <summary>A program as a JavaScript module.</summary>
/// <param name="Text">The module; it does not name its map.</param>
/// <param name="Map">The source map of the module (ECMA-426), as JSON, with the text of the program inside.</param>
public sealed record JavaScriptModule(string Text, string Map);
