using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Tables;

/// <summary>The generated table of functions: a file that joins the families, and one for each family.</summary>
public static class FunctionTable
{
    private const string Folder = "src/Liaison.Vocabulary/Generated";

    /// <summary>The files of the table.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        OutputFile.OfLines($"{Folder}/FunctionTable.g.cs",
        [
            .. CSharp.Header("vocabulary/functions/"),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static partial class FunctionTable",
            "{",
            $"    internal static IReadOnlyList<FunctionEntry> All {{ get; }} = [{string.Join(", ", source.Functions.Select(file => $".. {file.Family.Id}()"))}];",
            "}",
        ]),
        .. source.Functions.Select(file => OutputFile.OfLines($"{Folder}/FunctionTable.{file.Family.Id}.g.cs", FamilyLines(source, file))),
    ];

    private static IEnumerable<string> FamilyLines(VocabularySource source, FunctionsFile file) =>
    [
        .. CSharp.Header(file.Path),
        "namespace Liaison.Vocabulary.Generated;",
        "",
        "internal static partial class FunctionTable",
        "{",
        $"    private static FunctionEntry[] {file.Family.Id}()",
        "    {",
        $"        var family = new Family({CSharp.Literal(file.Family.Id)}, {CSharp.Bilingual(file.Family.Fr, file.Family.En)}, {CSharp.NumberOrNull(file.Family.HelpPage)});",
        "        return",
        "        [",
        .. file.Functions.SelectMany(function => Function(source, function)),
        "        ];",
        "    }",
        "}",
    ];

    private static IEnumerable<string> Function(VocabularySource source, FunctionSource function) =>
    [
        "            new(",
        $"                {CSharp.Literal(function.Id)}, {CSharp.Bilingual(function.Fr, function.En)}, [{Aliases(function, "fr")}], [{Aliases(function, "en")}],",
        $"                FunctionKind.{CSharp.Member(function.Kind)}, family, {CSharp.NumberOrNull(function.HelpPage)}, {CSharp.Boolean(function.Available)}, {CSharp.Boolean(function.Waits)},",
        $"                [{string.Join(", ", function.Targets.Select(target => $"TargetTable.{CSharp.Member(target)}"))}], {CSharp.LiteralOrNull(function.Implementation)},",
        $"                {CSharp.Bilingual(function.Summary)},",
        "                [",
        .. function.Remarks.Select(remark => $"                    {CSharp.Bilingual(remark)},"),
        "                ],",
        $"                [{string.Join(", ", function.Errors)}],",
        "                [",
        .. function.Syntaxes.SelectMany(syntax => Syntax(source, function, syntax)),
        "                ]),",
    ];

    private static IEnumerable<string> Syntax(VocabularySource source, FunctionSource function, SyntaxSource syntax) =>
    [
        "                    new(",
        $"                        {CSharp.Bilingual(Wording.French.Call(source, function, syntax), Wording.English.Call(source, function, syntax))},",
        "                        [",
        .. syntax.Parameters.Select(parameter => $"                            {Parameter(source, parameter)},"),
        "                        ],",
        syntax.Returns is { } result
            ? $"                        TypeTable.{CSharp.Member(result.Type)}, {CSharp.Bilingual(result.Fr, result.En)}),"
            : "                        null, null),",
    ];

    private static string Parameter(VocabularySource source, ParameterSource parameter)
    {
        var types = string.Join(", ", parameter.Types.Select(type => $"TypeTable.{CSharp.Member(type)}"));
        var unit = source.Unit(parameter.Unit) is { } named ? CSharp.Bilingual(named.Fr, named.En) : "null";
        var byDefault = parameter.Default is { } value ? $"new({CSharp.Bilingual(value.Fr, value.En)}, {CSharp.Literal(value.Csharp)})" : "null";
        return $"new({CSharp.Literal(parameter.Id)}, {CSharp.Bilingual(parameter.Fr, parameter.En)}, [{types}], {unit}, {byDefault}, {CSharp.Bilingual(parameter.Summary)})";
    }

    private static string Aliases(FunctionSource function, string language) =>
        string.Join(", ", function.Aliases.Where(alias => alias.Language == language).Select(alias => CSharp.Literal(alias.Word)));
}
