namespace Liaison.Compiler.Symbols;

/// <summary>Which bytes stand for the characters of a string.</summary>
internal enum TextKind
{
    Ansi,
    Unicode,
    Utf8,
}
