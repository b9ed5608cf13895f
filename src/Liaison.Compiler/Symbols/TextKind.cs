namespace Liaison.Compiler.Symbols;

/// <summary>Which bytes stand for the characters of a string.</summary>
internal enum TextKind
{
    /// <summary>Those that the options of the program say; a string that is declared to be of that kind is of this one.</summary>
    ByOption,
    Ansi,
    Unicode,
    Utf8,
}
