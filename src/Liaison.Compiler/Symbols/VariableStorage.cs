namespace Liaison.Compiler.Symbols;

/// <summary>How the emitted program keeps a variable.</summary>
internal enum VariableStorage
{
    Plain,

    /// <summary>In a cell that procedures share, because one of them assigns what another one gave it.</summary>
    Cell,

    /// <summary>As a text that grows in place, because a loop appends to it.</summary>
    Builder,

    /// <summary>As a text that shares what it grows by, because a loop appends to it and others may read it meanwhile.</summary>
    SharedText,
}
