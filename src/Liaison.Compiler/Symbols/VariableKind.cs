namespace Liaison.Compiler.Symbols;

/// <summary>What a variable is to the process that uses it.</summary>
internal enum VariableKind
{
    Local,
    Parameter,
    Loop,
    Global,
    Member,
    StaticMember,
    Constant,
}
