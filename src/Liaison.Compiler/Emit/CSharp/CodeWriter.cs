using System.Globalization;
using System.Text;

namespace Liaison.Compiler.Emit.CSharp;

/// <summary>Writes C# line by line, indented.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private string _indentation = "";
    private (string Path, int Line)? _place;
    private bool _isEmptyLineWanted;

    // Behind an opening brace no line is left empty.
    private bool _isAtStart = true;

    public void Line(string text)
    {
        if (_isEmptyLineWanted)
        {
            _text.Append('\n');
            _isEmptyLineWanted = false;
        }

        _text.Append(_indentation).Append(text).Append('\n');
        _isAtStart = false;
    }

    /// <summary>Leaves an empty line in front of the next one.</summary>
    public void Space() => _isEmptyLineWanted = !_isAtStart;

    public void Open(string text)
    {
        if (text.Length > 0) Line(text);
        Line("{");
        _indentation += "    ";
        _isAtStart = true;
    }

    public void Close(string behind = "")
    {
        _isEmptyLineWanted = false;
        _indentation = _indentation[..^4];
        Line("}" + behind);
    }

    public void Indent() => _indentation += "    ";

    public void Outdent() => _indentation = _indentation[..^4];

    /// <summary>Says where in the program the next lines come from.</summary>
    public void Place(string path, int line)
    {
        if (_place == (path, line)) return;
        _place = (path, line);
        _text.Append(CultureInfo.InvariantCulture, $"#line {line} {CSharpText.Literal(path, isPath: true)}\n");
    }

    /// <summary>A writer for a block inside the line that is being put together.</summary>
    public CodeWriter Inside() => new() { _indentation = _indentation + "    " };

    /// <summary>The lines of such a block between its braces.</summary>
    public string Braced(string lines) => $"{_indentation}{{\n{lines}{_indentation}}}";

    public override string ToString() => _text.ToString();
}
