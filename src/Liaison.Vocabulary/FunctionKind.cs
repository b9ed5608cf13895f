namespace Liaison.Vocabulary;

/// <summary>How C# sees a function of WLangage.</summary>
public enum FunctionKind
{
    /// <summary>A method.</summary>
    Function,

    /// <summary>A property: a function without parameters that programs write without parentheses.</summary>
    Property,

    /// <summary>A property that programs also assign to.</summary>
    Variable,
}
