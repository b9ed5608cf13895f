using System.Text;

namespace Liaison.Compiler.Text;

/// <summary>The text of a program, where it comes from, and its lines.</summary>
/// <remarks>Lines end with CR LF, LF or CR, freely mixed.</remarks>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    private SourceText(string content, string path, bool isReadable, int firstLine = 1, int indentation = 0)
    {
        FirstLine = firstLine;
        Indentation = indentation;
        Content = content;
        Path = path;
        IsReadable = isReadable;
        _lineStarts = [.. LineStarts(content)];
    }

    /// <summary>The characters.</summary>
    public string Content { get; }

    /// <summary>What messages call it, usually the path of a file.</summary>
    public string Path { get; }

    /// <summary>False when the bytes were in an encoding that is not supported; the content is then empty.</summary>
    public bool IsReadable { get; }

    /// <summary>The number of its first line in the file that it is a part of.</summary>
    /// <value>1, unless the text is a part.</value>
    public int FirstLine { get; }

    /// <summary>How many characters of the file stand in front of each of its lines.</summary>
    /// <value>0, unless the text is a part.</value>
    public int Indentation { get; }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The text <paramref name="content"/>.</summary>
    public static SourceText From(string content, string path = "")
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(path);
        return new SourceText(content, path, isReadable: true);
    }

    /// <summary>
    /// A part of a file: its lines, of which as many characters as <paramref name="indentation"/> says were taken away. Lines
    /// and columns are those of the file.
    /// </summary>
    public static SourceText PartOf(string path, string content, int firstLine, int indentation)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(path);
        return new SourceText(content, path, isReadable: true, firstLine, indentation);
    }

    /// <summary>
    /// The text of a file: UTF-8 or UTF-16 little-endian with a byte order mark, else UTF-8 when all of it is valid,
    /// else Windows-1252. UTF-16 big-endian and texts with zero characters are not readable.
    /// </summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string path = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        var content = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, ..] => null,
            _ => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Windows1252.Decode(bytes),
        };
        return content is null || content.Contains('\0', StringComparison.Ordinal)
            ? new SourceText("", path, isReadable: false)
            : new SourceText(content, path, isReadable: true);
    }

    /// <summary>Line and column of a position from 0 to the length of the text.</summary>
    public TextPosition PositionOf(int position)
    {
        var line = Array.BinarySearch(_lineStarts, position);
        if (line < 0) line = ~line - 1;
        return new TextPosition(line + FirstLine, position - _lineStarts[line] + 1 + Indentation);
    }

    /// <summary>The text of a line, by its number in the file, without its line end.</summary>
    public string Line(int number)
    {
        var line = number - FirstLine;
        var start = _lineStarts[line];
        var end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => Content;

    private static IEnumerable<int> LineStarts(string content)
    {
        yield return 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'))) yield return i + 1;
        }
    }
}
