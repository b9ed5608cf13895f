using System.Globalization;
using System.Text;
using Liaison.Functions.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Tests.Coverage;

/// <summary>The report: for each syntax of each socket function and each kind of socket, what is proved by which tests.</summary>
internal static class CoveragePage
{
    /// <summary>Where it is in the repository.</summary>
    public const string Path = "docs/reference/coverage.md";

    private const string Introduction = """
        # Couverture des fonctions — Coverage of the functions

        Chaque ligne est une syntaxe d’une fonction, chaque colonne un genre de socket. ✓ : un test montre que la fonction y
        travaille ; un nombre : un test montre qu’elle y échoue par ce code, comme il le faut ; les deux : selon ce qui est
        demandé, voir plus bas. – : la syntaxe fait ou règle un autre genre de socket, celui des colonnes remplies. « à venir » :
        la fonction n’existe pas encore. Sous le tableau, ce que prouve chaque test, dans ses propres mots. Cette page est écrite
        par `./dev coverage` d’après les marques des tests, et comparée par un test, qui échoue aussi quand une syntaxe n’a pas de
        preuve.

        Each row is a syntax of a function, each column a kind of socket. ✓: a test shows that the function works there; a
        number: a test shows that it fails with that code there, as it must; both: it depends on what is asked for, see below.
        –: the syntax makes or concerns another kind of socket, that of the columns that are filled. "to come": the function does
        not exist yet. Below the table, what each test proves, in its own words. This page is written by `./dev coverage` from the
        marks of the tests and compared by a test, which also fails when a syntax has no proof.

        """;

    private static readonly SocketKind[] Kinds = Enum.GetValues<SocketKind>();

    /// <summary>The functions that it is about.</summary>
    public static IEnumerable<FunctionEntry> Functions =>
        Words.Functions.Where(static entry => entry.Family.Id is "Sockets" or "WebSockets" or "Devices" or "Settings");

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Introduction);
        page.Append(CultureInfo.InvariantCulture, $"\n| fonction — function | | {string.Join(" | ", Kinds.Select(NameOf))} |\n|---|---:|{string.Concat(Kinds.Select(static _ => ":---:|"))}\n");
        foreach (var function in Functions)
        {
            if (!function.Available)
                page.Append(CultureInfo.InvariantCulture, $"| {NameOf(function)} | | {string.Join(" | ", Kinds.Select(static _ => "à venir — to come"))} |\n");
            for (int syntax = 1; syntax <= function.Syntaxes.Count; syntax++)
                page.Append(CultureInfo.InvariantCulture, $"| {NameOf(function)} | {syntax} | {string.Join(" | ", Kinds.Select(kind => Cell(function, syntax, kind)))} |\n");
        }

        foreach (var function in Functions.Where(static function => function.Available))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {NameOf(function)}\n");
            for (int syntax = 1; syntax <= function.Syntaxes.Count; syntax++)
                AppendProofs(page, function, syntax);
        }

        return page.Replace("\r\n", "\n").ToString();
    }

    private static void AppendProofs(StringBuilder page, FunctionEntry function, int syntax)
    {
        var call = function.Syntaxes[syntax - 1].Display;
        page.Append(CultureInfo.InvariantCulture, $"\n```text\n{call.French}\n{call.English}\n```\n\n");
        var proofs = Proofs(function, syntax);
        foreach (string test in proofs.Select(static proof => proof.Test).Distinct(StringComparer.Ordinal))
        {
            var outcomes = proofs.Where(proof => proof.Test == test)
                .GroupBy(static proof => proof.Code)
                .OrderBy(static group => group.Key)
                .Select(static group => $"{Mark(group.Key)} {string.Join(", ", group.OrderBy(static proof => proof.Kind).Select(static proof => Messages.Kind($"{proof.Kind}").English))}");
            page.Append(CultureInfo.InvariantCulture, $"- {test} ({string.Join("; ", outcomes)})\n");
        }
    }

    private static List<Proof> Proofs(FunctionEntry function, int syntax) =>
        [.. Proof.All.Where(proof => proof.Function == function.Id && proof.Syntax == syntax)];

    private static string Cell(FunctionEntry function, int syntax, SocketKind kind)
    {
        string[] marks = [.. Proofs(function, syntax).Where(proof => proof.Kind == kind).Select(static proof => proof.Code).Distinct().Order().Select(Mark)];
        return marks.Length == 0 ? "–" : string.Join(" / ", marks);
    }

    private static string Mark(int code) => code == 0 ? "✓" : code.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(SocketKind kind)
    {
        var name = Messages.Kind(kind.ToString());
        return name.French == name.English ? name.French : $"{name.French} — {name.English}";
    }

    private static string NameOf(FunctionEntry function) =>
        function.Name.French == function.Name.English ? function.Name.French : $"{function.Name.French} — {function.Name.English}";
}
