namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>What the parser is inside of.</summary>
internal enum OpenerKind
{
    /// <summary>A main process, a plain procedure or a method.</summary>
    Process,

    /// <summary>An internal procedure.</summary>
    Internal,

    /// <summary>The braces of a lambda.</summary>
    Lambda,

    /// <summary>A choice whose other branch may follow.</summary>
    If,

    /// <summary>The last branch of a choice.</summary>
    Else,

    /// <summary>A choice by value.</summary>
    Switch,

    /// <summary>A loop that a condition may close.</summary>
    Loop,

    /// <summary>Another loop.</summary>
    CountedLoop,

    /// <summary>A block that is protected against exceptions.</summary>
    Protected,

    /// <summary>What runs on an exception.</summary>
    Rescue,

    /// <summary>A block of another kind.</summary>
    Block,

    /// <summary>A class.</summary>
    Class,
}
