using System.Globalization;
using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.JavaScript;

/// <summary>The generated modules of the browser runtime: the names of each language, the constants by symbol, the messages.</summary>
public static class JavaScriptModules
{
    private const string Folder = "src/liaison-js/generated";

    // Where the runtime has the functions of a family.
    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["Arrays"] = "arrays/arrays.mjs",
        ["Dates"] = "dates/dates.mjs",
        ["Encodings"] = "strings/encodings.mjs",
        ["Errors"] = "errors/errors.mjs",
        ["Json"] = "json/json.mjs",
        ["Numbers"] = "numbers/numbers.mjs",
        ["Output"] = "program/output.mjs",
        ["Program"] = "program/program.mjs",
        ["Sockets"] = "sockets/sockets.mjs",
        ["StringSearch"] = "strings/search.mjs",
        ["Strings"] = "strings/strings.mjs",
        ["Timers"] = "threads/timers.mjs",
        ["WebSockets"] = "sockets/websockets.mjs",
    };

    // The families of constants that the code of the runtime acts on.
    private static readonly string[] Families =
        ["ArrayOption", "CallbackEvent", "Coding", "ErrorDetail", "HashAlgorithm", "JsonLayout", "PieceRank", "ProcessType", "SpacePlace", "StringOption", "ToastOption", "ValueType"];

    // What can go wrong in a browser.
    private static readonly int[] Errors =
        [5001, 5002, 5003, 5004, 5005, 5006, 5008, 5011, 5012, 5013, 5014, 100031, 100032, 100200, 100201, 100202, 100203, 100204, 100205, 100206, 100228, 100245, 100289];

    private static readonly string[] Attempts = ["Close", "Connect", "Evaluate", "Write"];

    private static readonly string[] Details =
        ["NobodyAnswers", "TypeArray", "TypeBoolean", "TypeBuffer", "TypeDate", "TypeDuration", "TypeInteger", "TypeJson", "TypeNumber", "TypeObject", "TypeProcedure", "TypeString"];

    /// <summary>The files of the runtime.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        Names(source, "fr", function => function.Fr, constant => constant.Fr),
        Names(source, "en", function => function.En, constant => constant.En),
        OutputFile.OfLines($"{Folder}/constants.g.mjs", [.. Header("vocabulary/constants/"), .. Constants(source)]),
        OutputFile.OfLines($"{Folder}/messages.g.mjs", [.. Header("vocabulary/messages.json"), .. Messages(source.Messages)]),
    ];

    private static IEnumerable<string> Header(string origin) => [$"// Made from {origin} by: dotnet run --project tools/Liaison.VocabularyWriter", ""];

    private static OutputFile Names(VocabularySource source, string language, Func<FunctionSource, string> nameOf, Func<ConstantSource, string> constantName)
    {
        var functions = source.Functions.SelectMany(file => file.Functions).Where(function => function.Implementation is not null && function.Targets.Contains("javascript", StringComparer.Ordinal));
        var constants = source.Constants.SelectMany(file => file.Families).SelectMany(family => family.Constants);
        return OutputFile.OfLines($"{Folder}/{language}.g.mjs",
        [
            .. Header("vocabulary/"),
            .. functions.GroupBy(function => Modules[Family(function.Id)], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => (string[])
            [
                "export {",
                .. group.Select(function => $"  {Member(function.Id)} as {nameOf(function)},"),
                $"}} from \"../{group.Key}\";",
                "",
            ]),
            .. constants.Select(constant => string.Create(CultureInfo.InvariantCulture, $"export const {constantName(constant)} = {constant.Value};")),
        ]);
    }

    private static IEnumerable<string> Constants(VocabularySource source) =>
        source.Constants.SelectMany(file => file.Families).Where(family => Families.Contains(family.Id, StringComparer.Ordinal)).OrderBy(family => family.Id, StringComparer.Ordinal).SelectMany(family => (string[])
        [
            $"/** {family.En}. */",
            $"export const {family.Id} = Object.freeze({{",
            .. family.Constants.Select(constant => string.Create(CultureInfo.InvariantCulture, $"  {Member(constant.Id)}: {constant.Value},")),
            "});",
            "",
        ]).SkipLast(1);

    private static IEnumerable<string> Messages(MessagesFile messages) =>
    [
        "/** @typedef {{ fr: string, en: string }} Bilingual */",
        "",
        "/** @type {Readonly<Record<number, Bilingual & { hint: Bilingual }>>} */",
        "export const errors = Object.freeze({",
        .. messages.Errors.Where(error => Errors.Contains(error.Code)).Select(error => string.Create(CultureInfo.InvariantCulture,
            $"  {error.Code}: {{ {Both(error.Fr, error.En)}, hint: {{ {Both(error.Hint.Fr, error.Hint.En)} }} }},")),
        "});",
        "",
        .. Table("attempts", messages.Attempts.Where(attempt => Attempts.Contains(attempt.Id, StringComparer.Ordinal))),
        "",
        .. Table("details", messages.Details.Where(detail => Details.Contains(detail.Id, StringComparer.Ordinal))),
        "",
        .. Table("labels", messages.Labels),
    ];

    private static IEnumerable<string> Table(string name, IEnumerable<NamedSource> texts) =>
    [
        "/** @type {Readonly<Record<string, Bilingual>>} */",
        $"export const {name} = Object.freeze({{",
        .. texts.Select(text => $"  {text.Id}: {{ {Both(text.Fr, text.En)} }},"),
        "});",
    ];

    private static string Both(string french, string english) => $"fr: {CSharp.Literal(french)}, en: {CSharp.Literal(english)}";

    private static string Family(string id) => id[..id.IndexOf('.', StringComparison.Ordinal)];

    private static string Member(string id)
    {
        var member = id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return char.ToLowerInvariant(member[0]) + member[1..];
    }
}
