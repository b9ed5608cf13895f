namespace Liaison.Compiler.Exports;

/// <summary>What an export holds.</summary>
public enum ElementKind
{
    /// <summary>Something without code that runs here; it is listed and skipped.</summary>
    Other,

    /// <summary>A project: its initialisation and the list of its elements.</summary>
    Project,

    /// <summary>A window and its controls.</summary>
    Window,

    /// <summary>A set of procedures.</summary>
    ProcedureSet,

    /// <summary>A class.</summary>
    Class,
}
