using System.Text;
using System.Text.Json;
using Liaison.Compiler;
using Liaison.Compiler.Diagnostics;
using Liaison.Vocabulary;

namespace Liaison.Cli.Rendering;

/// <summary>What is wrong with a program, for people and for tools.</summary>
public static class DiagnosticReport
{
    /// <summary>Each diagnostic with its place, its line and its hint, an empty line between them.</summary>
    public static string ForPeople(IEnumerable<LocatedDiagnostic> diagnostics, Language language) =>
        string.Join('\n', diagnostics.Select(located => DiagnosticText.Render(located.Diagnostic, located.Source, language)));

    /// <summary>An array of JSON with an object for each diagnostic.</summary>
    public static string ForTools(IEnumerable<LocatedDiagnostic> diagnostics, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (var (source, diagnostic) in diagnostics)
            {
                var start = source.PositionOf(diagnostic.Span.Start);
                var end = source.PositionOf(Math.Min(diagnostic.Span.End, source.Content.Length));
                writer.WriteStartObject();
                writer.WriteString("code", $"LIA{diagnostic.Code:0000}");
                writer.WriteString("severity", diagnostic.Severity.ToString().ToUpperInvariant() switch { "ERROR" => "error", "WARNING" => "warning", _ => "information" });
                writer.WriteString("message", DiagnosticText.Message(diagnostic, language));
                if (DiagnosticText.Hint(diagnostic, language) is { } hint) writer.WriteString("hint", hint);
                writer.WriteString("file", source.Path);
                writer.WriteNumber("line", start.Line);
                writer.WriteNumber("column", start.Column);
                writer.WriteNumber("endLine", end.Line);
                writer.WriteNumber("endColumn", end.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
