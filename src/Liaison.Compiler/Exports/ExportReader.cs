using System.Text;

namespace Liaison.Compiler.Exports;

/// <summary>
/// Reads the lines of an export by their indentation and keys. Any text is read: a line that is neither a key, an item nor
/// part of a block of text is passed over.
/// </summary>
internal static class ExportReader
{
    public static ExportNode Read(SourceText source)
    {
        var root = new ExportNode("", "", 0);
        var open = new Stack<(int Indentation, ExportNode Node)>();
        open.Push((-1, root));
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            var indentation = Indentation(line);
            if (indentation == line.Length || line[indentation] == '#' || Node(line[indentation..], number) is not { } node) continue;

            while (open.Peek().Indentation >= indentation) open.Pop();
            open.Peek().Node.Children.Add(node);
            open.Push((indentation, node));
            if (node.Value.StartsWith("|1", StringComparison.Ordinal)) number = ReadBlock(source, node, number, indentation + 1);
        }

        return root;
    }

    private static int Indentation(string line)
    {
        var blanks = 0;
        while (blanks < line.Length && line[blanks] == ' ') blanks++;
        return blanks;
    }

    private static ExportNode? Node(string text, int number)
    {
        if (text.TrimEnd() == ExportNode.Item) return new ExportNode(ExportNode.Item, "", number);
        var colon = text.IndexOf(" :", StringComparison.Ordinal);
        if (colon <= 0 || (colon + 2 < text.Length && text[colon + 2] != ' ')) return null;
        var value = text[(colon + 2)..].Trim();
        var isQuoted = value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0];
        return new ExportNode(text[..colon].TrimEnd(), isQuoted ? Unquoted(value) : value, number);
    }

    private static string Unquoted(string value)
    {
        var inside = value[1..^1];
        return value[0] == '\'' ? inside.Replace("''", "'", StringComparison.Ordinal) : inside.Replace("\\\"", "\"", StringComparison.Ordinal);
    }

    // The lines of the block keep their number and lose the indentation that all of them have.
    private static int ReadBlock(SourceText source, ExportNode node, int number, int indentation)
    {
        var text = new StringBuilder();
        var first = number + 1;
        for (; number < source.LineCount; number++)
        {
            var line = source.Line(number + 1);
            var isBlank = line.AsSpan().Trim(' ').IsEmpty;
            if (!isBlank && Indentation(line) < indentation) break;
            text.Append(isBlank && line.Length < indentation ? "" : line[indentation..]).Append('\n');
        }

        node.Block = SourceText.PartOf(source.Path, text.ToString(), first, indentation);
        return number;
    }
}
