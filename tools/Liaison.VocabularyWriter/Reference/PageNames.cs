using Liaison.Vocabulary;
using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>The names of the reference pages. They are folded, so that no file system and no link trips over an accent.</summary>
public static class PageNames
{
    /// <summary>The index; this is the name that source browsers show by themselves.</summary>
    public const string Index = "README.md";

    /// <summary>The page of a function.</summary>
    public static string Of(Wording wording, FunctionSource function) => $"{Fold.Of(wording.Name(function))}.md";

    /// <summary>The page of all constants.</summary>
    public static string Constants(Wording wording) => wording.Say("constantes.md", "constants.md");

    /// <summary>The page of all errors.</summary>
    public static string Errors(Wording wording) => wording.Say("erreurs.md", "errors.md");

    /// <summary>The page of all settings.</summary>
    public static string Settings(Wording wording) => wording.Say("reglages.md", "settings.md");

    /// <summary>The page of all keywords.</summary>
    public static string Keywords(Wording wording) => wording.Say("mots-cles.md", "keywords.md");

    /// <summary>The page of all messages of the compiler.</summary>
    public static string Diagnostics(Wording wording) => wording.Say("messages-du-compilateur.md", "compiler-messages.md");

    /// <summary>Where the pages of a language are.</summary>
    public static string Folder(Wording wording) => $"docs/reference/{wording.Code}";
}
