using System.Text;

namespace Liaison.Compiler.Emit.JavaScript;

/// <summary>Writes JavaScript line by line, indented, and notes where each line comes from.</summary>
internal sealed class JavaScriptWriter
{
    private readonly List<(string Text, (SourceText, int, int)? Place)> _lines = [];
    private string _indentation = "";
    private bool _isEmptyLineWanted;

    // Behind an opening brace no line is left empty.
    private bool _isAtStart = true;

    /// <summary>Where in the program the next lines come from; null for nowhere.</summary>
    public (SourceText Source, int Line, int Column)? Place { get; set; }

    public void Line(string text)
    {
        if (_isEmptyLineWanted) _lines.Add(("", null));
        _isEmptyLineWanted = false;
        // A lambda in the middle of a statement brings lines of its own.
        foreach (var line in text.Split('\n')) _lines.Add((_indentation + line, Place));
        _isAtStart = false;
    }

    /// <summary>Leaves an empty line in front of the next one.</summary>
    public void Space() => _isEmptyLineWanted = !_isAtStart;

    public void Open(string text)
    {
        Line(text.Length > 0 ? text + " {" : "{");
        Indent();
        _isAtStart = true;
    }

    public void Close(string behind = "")
    {
        _isEmptyLineWanted = false;
        Outdent();
        Line("}" + behind);
    }

    /// <summary>Closes a block and opens the one that goes with it, such as the other branch of a condition.</summary>
    public void Continue(string text)
    {
        _isEmptyLineWanted = false;
        Outdent();
        Line($"}} {text} {{");
        Indent();
        _isAtStart = true;
    }

    public void Indent() => _indentation += "  ";

    public void Outdent() => _indentation = _indentation[..^2];

    /// <summary>The lines so far, without the indentation around them.</summary>
    public IReadOnlyList<string> Lines => [.. _lines.Select(line => line.Text)];

    /// <summary>Puts the lines behind a header into a text and their places into a map.</summary>
    public string Finish(string header, SourceMap map)
    {
        map.AddLines(header.Count(character => character == '\n'));
        var text = new StringBuilder(header);
        foreach (var (line, place) in _lines)
        {
            text.Append(line).Append('\n');
            map.Add(line.Length - line.TrimStart(' ').Length, place);
        }

        return text.ToString();
    }
}
