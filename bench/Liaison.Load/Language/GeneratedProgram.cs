using System.Globalization;

namespace Liaison.Load.Language;

/// <summary>A program of any length, made of the procedures of <c>procedure.wl</c> under changing names; each calls the first of its eight neighbours.</summary>
internal static class GeneratedProgram
{
    public static string OfLines(int lines)
    {
        string[] procedure = File.ReadAllLines(Tool.Program("procedure.wl"));
        int count = lines / procedure.Length;
        var text = Enumerable.Range(0, count).SelectMany(number => procedure.Select(line => line
            .Replace("NUMBER", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("OTHER", (number / 8 * 8).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        return string.Join('\n', text.Prepend("Traite0(1, \"a\")"));
    }
}
