using System.Globalization;
using System.Text;

namespace Liaison.Compiler.Diagnostics;

/// <summary>What a person reads of a diagnostic, in either language.</summary>
public static class DiagnosticText
{
    private const int TabWidth = 4;

    /// <summary>What is wrong, in one sentence without severity, code and place.</summary>
    public static string Message(Diagnostic diagnostic, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return Filled(DiagnosticTexts.Entry(diagnostic.Code).Text, diagnostic, language);
    }

    /// <summary>What the reader can do about it; null when there is nothing to say.</summary>
    public static string? Hint(Diagnostic diagnostic, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return DiagnosticTexts.Entry(diagnostic.Code).Hints.TryGetValue(diagnostic.Hint, out var hint) ? Filled(hint, diagnostic, language) : null;
    }

    /// <summary>
    /// The whole message, in lines that end with LF: severity, code and text; the place; the line of the program; a caret
    /// under it; the hint. A source that could not be read has no line to show.
    /// </summary>
    public static string Render(Diagnostic diagnostic, SourceText source, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        ArgumentNullException.ThrowIfNull(source);
        var position = source.PositionOf(Math.Min(diagnostic.Span.Start, source.Content.Length));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Word(diagnostic.Severity.ToString(), language)} LIA{diagnostic.Code:0000}{Colon(language)} {Message(diagnostic, language)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {source.Path}:{position.Line}:{position.Column}\n");
        if (source.IsReadable) AppendLine(text, diagnostic.Span, position.Column - 1 - source.Indentation, source.Line(position.Line));
        if (Hint(diagnostic, language) is { } hint) text.Append(CultureInfo.InvariantCulture, $"  {Word("hint", language)}{Colon(language)} {hint}\n");
        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, TextSpan span, int place, string line)
    {
        var column = Math.Min(place, line.Length);
        var marked = Math.Clamp(span.Length, 1, Math.Max(1, line.Length - column));
        text.Append("  ").Append(Expanded(line)).Append('\n');
        text.Append(' ', 2 + Expanded(line[..column]).Length);
        text.Append('^').Append('~', marked - 1).Append('\n');
    }

    // A tabulation has no width of its own: shown as blanks, the caret stands under its place.
    private static string Expanded(string line) => line.Replace("\t", new string(' ', TabWidth), StringComparison.Ordinal);

    private static string Word(string id, Language language) => DiagnosticTexts.Phrase(char.ToLowerInvariant(id[0]) + id[1..]).In(language);

    private static string Colon(Language language) => language == Language.French ? " :" : ":";

    private static string Filled(BilingualText text, Diagnostic diagnostic, Language language) =>
        Template.Fill(text.In(language), [.. diagnostic.Arguments.Select(argument => (argument.Name, argument.Value.In(language)))]);
}
