using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Facades;

/// <summary>The two C# facades: static classes whose members have the words of one language and delegate to the current runtime.</summary>
public static class Facade
{
    private const string Folder = "src/Liaison.Functions/Generated";

    /// <summary>For each language a file for each part of the constants and each family of functions.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
        new[] { Wording.French, Wording.English }.SelectMany(wording => Files(source, wording));

    private static IEnumerable<OutputFile> Files(VocabularySource source, Wording wording) =>
    [
        .. source.Constants.Select(file => OutputFile.OfLines($"{Folder}/{wording.LanguageName}.{file.Part}Constants.g.cs", ConstantLines(file, wording))),
        .. source.Functions.Where(file => file.Functions.Any(function => function.Available)).Select(file =>
            OutputFile.OfLines($"{Folder}/{wording.LanguageName}.{file.Family.Id}.g.cs", FunctionLines(source, wording, file))),
    ];

    private static IEnumerable<string> ConstantLines(ConstantsFile file, Wording wording) =>
    [
        .. CSharp.Header(file.Path),
        "namespace Liaison;",
        "",
        $"/// <summary>{wording.Say("Les fonctions et constantes, sous leurs noms français.", "The functions and constants, by their English names.")}</summary>",
        $"public static partial class {wording.LanguageName}",
        "{",
        .. Separated(file.Families.SelectMany(family => family.Constants).Select(constant => (IEnumerable<string>)
        [
            $"    /// <summary>{CSharp.Xml(wording.Say(constant.Summary))}</summary>",
            $"    public const int {wording.Say(constant.Fr, constant.En)} = {constant.Value};",
        ])),
        "}",
    ];

    private static IEnumerable<string> FunctionLines(VocabularySource source, Wording wording, FunctionsFile file) =>
    [
        .. CSharp.Header(file.Path),
        "using Liaison.Functions;",
        "using Liaison.Sockets;",
        "",
        "namespace Liaison;",
        "",
        $"public static partial class {wording.LanguageName}",
        "{",
        .. Separated(file.Functions.Where(function => function.Available).SelectMany(function => Members(source, wording, function))),
        "}",
    ];

    private static IEnumerable<IEnumerable<string>> Members(VocabularySource source, Wording wording, FunctionSource function) =>
        from word in function.Aliases.Where(alias => alias.Language == wording.Code).Select(alias => alias.Word).Prepend(wording.Name(function))
        from syntax in function.Syntaxes
        from overload in Overload.Of(source, syntax)
        select Member(source, wording, function, overload, word);

    private static IEnumerable<string> Member(VocabularySource source, Wording wording, FunctionSource function, Overload overload, string word)
    {
        var type = overload.Syntax.Returns is { } result ? source.Type(result.Type).Csharp : "void";
        var delegation = IsPure(function) ? function.Implementation : $"LiaisonRuntime.Current.{function.Implementation}";
        var parameters = overload.Syntax.Parameters.Zip(overload.Types, (parameter, choice) => Declaration(wording, parameter, choice));
        IEnumerable<string> member = function.Kind switch
        {
            "property" => [$"    public static {type} {word} => {delegation};"],
            "variable" =>
            [
                $"    public static {type} {word}",
                "    {",
                $"        get => {delegation};",
                $"        set => {delegation} = value;",
                "    }",
            ],
            _ =>
            [
                $"    public static {type} {word}{Generic(overload, type)}({string.Join(", ", parameters)})",
                $"        => {delegation}({string.Join(", ", overload.Syntax.Parameters.Zip(overload.Types, (parameter, choice) => Argument(wording.Name(parameter), choice)))});",
            ],
        };
        return [.. Documentation(source, wording, function, overload.Syntax), .. member];
    }

    /// <summary>A parameter as the facade declares it.</summary>
    public static string Declaration(Wording wording, ParameterSource parameter, string type) =>
        $"{type} {wording.Name(parameter)}{(parameter.Default is { } value ? $" = {value.Csharp}" : "")}";

    /// <summary>Whether a function needs no runtime: its class is named instead of a property of the runtime.</summary>
    public static bool IsPure(FunctionSource function) => function.Implementation!.Split('.')[0].EndsWith("Functions", StringComparison.Ordinal);

    private static string Generic(Overload overload, string result) =>
        overload.Types.Append(result).Any(type => type is "T" or "out T" || type.Contains("<T>", StringComparison.Ordinal)) ? "<T>" : "";

    private static string Argument(string name, string type) => type.StartsWith("out ", StringComparison.Ordinal) ? $"out {name}" : name;

    private static IEnumerable<string> Documentation(VocabularySource source, Wording wording, FunctionSource function, SyntaxSource syntax)
    {
        yield return $"    /// <summary>{CSharp.Xml(wording.Say(function.Summary))}</summary>";
        foreach (var parameter in syntax.Parameters)
            yield return $"    /// <param name=\"{wording.Name(parameter)}\">{CSharp.Xml(Sentence(source, wording, parameter))}</param>";
        if (syntax.Returns is { } result)
        {
            var tag = function.Kind == "function" ? "returns" : "value";
            yield return $"    /// <{tag}>{CSharp.Xml(wording.Say(result.Fr, result.En))}</{tag}>";
        }

        var remarks = function.Remarks.Select(remark => CSharp.Xml(wording.Say(remark)));
        if (function.HelpPage is { } page)
            remarks = remarks.Append($"<see href=\"https://doc.pcsoft.fr/?{page}\">{wording.Say("Page d'aide", "Help page")} {page}</see>.");
        yield return $"    /// <remarks>{string.Join(' ', remarks)}</remarks>";
    }

    private static string Sentence(VocabularySource source, Wording wording, ParameterSource parameter)
    {
        var sentence = wording.Say(parameter.Summary);
        if (source.Unit(parameter.Unit) is { } unit) sentence += $" {wording.Say($"En {unit.Fr}.", $"In {unit.En}.")}";
        if (parameter.Default is { } value) sentence += $" {wording.Say($"Par défaut : {value.Fr}.", $"Default: {value.En}.")}";
        return sentence;
    }

    private static IEnumerable<string> Separated(IEnumerable<IEnumerable<string>> members) =>
        members.SelectMany((member, position) => position == 0 ? member : member.Prepend(""));
}
