using Liaison.VocabularyWriter.Facades;
using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>The page of one function.</summary>
public static class FunctionPage
{
    /// <summary>The lines of the page in one language.</summary>
    public static IEnumerable<string> Lines(VocabularySource source, Wording wording, FunctionSource function) =>
    [
        $"# {wording.Name(function)}",
        "",
        $"{wording.Other.LanguageName}{wording.Say(" :", ":")} [{wording.Other.Name(function)}](../{wording.Other.Code}/{PageNames.Of(wording.Other, function)}) · "
            + $"[{wording.Say("Référence", "Reference")}]({PageNames.Index}) · {wording.Say("page d'aide", "help page")} {Markdown.HelpPage(function.HelpPage)}",
        "",
        Markdown.Plain(wording.Say(function.Summary)),
        .. Remarks(wording, function),
        .. function.Syntaxes.SelectMany((syntax, position) => Syntax(source, wording, function, syntax, position + 1)),
        .. Sample(source, wording, function),
        .. Facts(source, wording, function),
        .. Errors(source, wording, function),
    ];

    private static IEnumerable<string> Remarks(Wording wording, FunctionSource function) =>
        function.Remarks.Count == 0 ? [] : ["", .. function.Remarks.Select(remark => $"- {Markdown.Plain(wording.Say(remark))}")];

    private static IEnumerable<string> Syntax(VocabularySource source, Wording wording, FunctionSource function, SyntaxSource syntax, int number) =>
    [
        "",
        $"## {wording.Say("Syntaxe", "Syntax")}{(function.Syntaxes.Count > 1 ? $" {number}" : "")}",
        "",
        "```text",
        wording.Call(source, function, syntax),
        "```",
        "",
        wording.Say("En C# :", "In C#:"),
        "",
        "```text",
        .. Overload.Of(source, syntax).Select(overload => Signature(source, wording, function, overload)),
        "```",
        .. Parameters(source, wording, syntax),
        .. Result(source, wording, syntax),
    ];

    private static string Signature(VocabularySource source, Wording wording, FunctionSource function, Overload overload)
    {
        var type = overload.Syntax.Returns is { } result ? source.Type(result.Type).Csharp : "void";
        var parameters = overload.Syntax.Parameters.Zip(overload.Types, (parameter, choice) => Facade.Declaration(wording, parameter, choice));
        return function.Kind switch
        {
            "property" => $"{type} {wording.Name(function)} {{ get; }}",
            "variable" => $"{type} {wording.Name(function)} {{ get; set; }}",
            _ => $"{type} {wording.Name(function)}({string.Join(", ", parameters)})",
        };
    }

    private static IEnumerable<string> Parameters(VocabularySource source, Wording wording, SyntaxSource syntax)
    {
        if (syntax.Parameters.Count == 0) return [];
        return
        [
            "",
            .. Markdown.Heading(
                wording.Say("Paramètre", "Parameter"), "Type", wording.Say("Unité", "Unit"), wording.Say("Par défaut", "Default"), wording.Say("Sens", "Meaning")),
            .. syntax.Parameters.Select(parameter => Markdown.Row(
                $"`{wording.Name(parameter)}`",
                wording.Types(source, parameter),
                source.Unit(parameter.Unit) is { } unit ? wording.Say(unit.Fr, unit.En) : "–",
                parameter.Default is { } value ? Markdown.Plain(wording.Say(value.Fr, value.En)) : wording.Say("obligatoire", "required"),
                Markdown.Plain(wording.Say(parameter.Summary)))),
        ];
    }

    private static IEnumerable<string> Result(VocabularySource source, Wording wording, SyntaxSource syntax)
    {
        if (syntax.Returns is not { } result) return ["", wording.Say("Ne renvoie rien.", "Returns nothing.")];
        var type = source.Type(result.Type);
        return ["", wording.Say($"**Résultat** ({type.Fr}) : {Markdown.Plain(result.Fr)}", $"**Result** ({type.En}): {Markdown.Plain(result.En)}")];
    }

    private static IEnumerable<string> Sample(VocabularySource source, Wording wording, FunctionSource function) =>
        source.Sample(function, wording.Code) is { } sample
            ? ["", $"## {wording.Say("Exemple", "Example")}", "", .. sample.Text.TrimEnd().ReplaceLineEndings("\n").Split('\n')]
            : [];

    private static IEnumerable<string> Facts(VocabularySource source, Wording wording, FunctionSource function)
    {
        var targets = string.Join(", ", function.Targets.Select(source.Target).Select(target => wording.Say(target.Fr, target.En)));
        var aliases = string.Join(", ", function.Aliases.Select(alias => $"`{alias.Word}`"));
        return
        [
            "",
            $"## {wording.Say("À savoir", "Facts")}",
            "",
            function.Waits
                ? wording.Say("- Peut bloquer le thread qui l'appelle.", "- May block the thread that calls it.")
                : wording.Say("- Rend la main aussitôt.", "- Returns at once."),
            wording.Say($"- Programmes : {targets}.", $"- Programs: {targets}."),
            .. aliases.Length == 0 ? Array.Empty<string>() : [wording.Say($"- Autre nom : {aliases}.", $"- Other spelling: {aliases}.")],
        ];
    }

    private static IEnumerable<string> Errors(VocabularySource source, Wording wording, FunctionSource function)
    {
        if (function.Errors.Count == 0) return [];
        return
        [
            "",
            $"## {wording.Say("Erreurs", "Errors")}",
            "",
            .. Markdown.Heading("Code", wording.Say("Genre", "Kind"), wording.Say("Ce qui s'est passé", "What happened")),
            .. function.Errors.Select(code => source.Messages.Errors.Single(error => error.Code == code)).Select(error => Markdown.Row(
                $"[{error.Code}]({PageNames.Errors(wording)})", ErrorsPage.Kind(wording, error), Markdown.Plain(wording.Say(error.Fr, error.En)))),
        ];
    }
}
