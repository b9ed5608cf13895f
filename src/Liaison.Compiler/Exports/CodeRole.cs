namespace Liaison.Compiler.Exports;

/// <summary>What a block of code is to its element.</summary>
public enum CodeRole
{
    /// <summary>The first process: initialisation of a project, declarations of a set or window, the block of a class.</summary>
    Declarations,

    /// <summary>Another process of the element or of one of its controls.</summary>
    Process,

    /// <summary>A procedure or method.</summary>
    Procedure,

    /// <summary>Reading or writing a property of a class.</summary>
    Property,
}
