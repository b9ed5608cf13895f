using System.Collections.Frozen;

namespace Liaison.Compiler.Emit;

/// <summary>Which words of which language a program uses.</summary>
internal static class LibraryUses
{
    private static readonly FrozenSet<string> InBoth = AllNames(Language.French).Intersect(AllNames(Language.English), StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of the language that are also names of the run time's own: what is imported from both needs its full name.</summary>
    private static readonly FrozenSet<string> OfRunTime = Words.Functions.Where(function => function.Id is "StringSearch.Contains" or "Numbers.Power")
        .Select(function => function.Name.English).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsOfRunTime(string word) => OfRunTime.Contains(word);

    /// <summary>Whether the word is one of both languages.</summary>
    public static bool IsInBoth(string word) => InBoth.Contains(word);

    /// <summary>The language that words are written in when they are the same in both.</summary>
    public static Language MainLanguage(BoundProgram program) => LanguagesOf(program) is [Language.English] ? Language.English : Language.French;

    public static bool UsesBothLanguages(BoundProgram program) => LanguagesOf(program).Count > 1;

    private static List<Language> LanguagesOf(BoundProgram program)
    {
        HashSet<Language> languages = [];
        foreach (var process in program.Mains.Concat(program.AllProcesses))
        {
            if (process.Body is not { } body) continue;
            foreach (var block in body.Blocks) Collect(block, languages);
        }

        return [.. languages.Order()];
    }

    private static void Collect(BoundStatement? statement, HashSet<Language> languages)
    {
        if (statement is null || languages.Count == 2) return;
        foreach (var expression in Parts.ExpressionsOf(statement)) Collect(expression, languages);
        foreach (var inner in Parts.StatementsOf(statement)) Collect(inner, languages);
    }

    private static void Collect(BoundExpression expression, HashSet<Language> languages)
    {
        switch (expression)
        {
            case BoundLibraryCall call when call.Function.Name.French != call.Function.Name.English: languages.Add(call.Language); break;
            case BoundLibraryConstant constant when constant.Constant.Name.French != constant.Constant.Name.English: languages.Add(constant.Language); break;
        }

        foreach (var part in Parts.Of(expression)) Collect(part, languages);
    }

    private static IEnumerable<string> AllNames(Language language) =>
        Words.Functions.Select(function => function.Name.In(language)).Concat(Words.Constants.Select(constant => constant.Name.In(language)));
}
