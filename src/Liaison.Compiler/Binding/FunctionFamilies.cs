namespace Liaison.Compiler.Binding;

/// <summary>The families of functions that the language has and this implementation lacks, told by the beginning of their names.</summary>
internal static class FunctionFamilies
{
    /// <summary>The family that a name belongs to; null when it is no name of the language as far as one can tell.</summary>
    public static BilingualText? FamilyOf(string name)
    {
        foreach (var family in UnprovidedFamilies.All)
        {
            foreach (var prefix in family.Prefixes)
            {
                if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && IsWordStart(name[prefix.Length])) return family.Title;
            }
        }

        return null;
    }

    private static bool IsWordStart(char character) => char.IsUpper(character) || char.IsDigit(character);
}
