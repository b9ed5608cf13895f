namespace Liaison.Compiler.Binding;

/// <summary>How alike two strings have to be.</summary>
internal enum TextLikeness
{
    Exact,

    /// <summary>Case and blanks at the ends do not count.</summary>
    Flexible,

    /// <summary>Inner blanks, punctuation and accents do not count either.</summary>
    VeryFlexible,
}
