namespace Liaison.Compiler.Emit.JavaScript;

/// <summary>How the JavaScript is written.</summary>
/// <param name="Runtime">Where the module gets the runtime from: the name of a package, or the beginning of an address that ends with a slash.</param>
/// <param name="Checked">Whether an integer refuses a value that does not fit.</param>
/// <param name="UnicodeStrings">Whether strings of no declared kind hold Unicode.</param>
internal sealed record JavaScriptOptions(string Runtime, bool Checked, bool UnicodeStrings)
{
    /// <summary>The module that has the functions of a language; null for what has no language.</summary>
    public string Module(Language? language) => (Runtime.EndsWith('/'), language) switch
    {
        (true, null) => Runtime + "index.mjs",
        (true, Language.French) => Runtime + "generated/fr.g.mjs",
        (true, _) => Runtime + "generated/en.g.mjs",
        (false, null) => Runtime,
        (false, Language.French) => Runtime + "/fr",
        _ => Runtime + "/en",
    };
}
