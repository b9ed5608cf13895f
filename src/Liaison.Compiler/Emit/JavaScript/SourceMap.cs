using System.Text;

namespace Liaison.Compiler.Emit.JavaScript;

/// <summary>Which place of the program each line of the emitted text comes from, as browsers read it (ECMA-426).</summary>
internal sealed class SourceMap
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private readonly List<SourceText> _sources = [];
    private readonly StringBuilder _mappings = new();
    private (int Source, int Line, int Column) _last;

    /// <summary>Ends a line, which begins at a column and comes from a place; from none when <paramref name="place"/> is null.</summary>
    public void Add(int column, (SourceText Source, int Line, int Column)? place)
    {
        if (place is { } from)
        {
            var source = _sources.IndexOf(from.Source);
            if (source < 0)
            {
                source = _sources.Count;
                _sources.Add(from.Source);
            }

            var current = (source, from.Line - 1, from.Column - 1);
            Append(column);
            Append(current.source - _last.Source);
            Append(current.Item2 - _last.Line);
            Append(current.Item3 - _last.Column);
            _last = current;
        }

        _mappings.Append(';');
    }

    /// <summary>Lines that come from no place.</summary>
    public void AddLines(int count) => _mappings.Append(';', count);

    /// <summary>The map of the file of this name.</summary>
    public string ToJson(string file) =>
        $$"""{"version":3,"file":{{Json(file)}},"sources":[{{string.Join(',', _sources.Select(source => Json(source.Path)))}}],"sourcesContent":[{{string.Join(',', _sources.Select(source => Json(source.Content)))}}],"names":[],"mappings":"{{_mappings}}"}""";

    // Literals of JavaScript with these escapes are those of JSON.
    private static string Json(string text) => JavaScriptText.Literal(text);

    private void Append(int number)
    {
        var rest = number < 0 ? (-number << 1) | 1 : number << 1;
        do
        {
            var digit = rest & 31;
            rest >>= 5;
            _mappings.Append(Digits[rest > 0 ? digit | 32 : digit]);
        }
        while (rest > 0);
    }
}
