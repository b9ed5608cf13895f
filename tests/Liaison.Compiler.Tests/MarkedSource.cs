using System.Text;

namespace Liaison.Compiler.Tests;

/// <summary>
/// A program in which the places of diagnostics are marked: <c>⟦1005|'text'⟧</c> marks the text behind the bar with the code
/// in front of it.
/// </summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<(int Code, TextSpan Span)> Marks)
{
    public static MarkedSource Read(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(int Code, int Start)>();
        List<(int Code, TextSpan Span)> marks = [];
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '⟦':
                    var bar = marked.IndexOf('|', i);
                    open.Push((int.Parse(marked.AsSpan(i + 1, bar - i - 1), System.Globalization.CultureInfo.InvariantCulture), text.Length));
                    i = bar;
                    break;
                case '⟧':
                    var (code, start) = open.Pop();
                    marks.Add((code, TextSpan.FromBounds(start, text.Length)));
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }

        return new MarkedSource(text.ToString(), [.. marks.OrderBy(mark => mark.Span.Start)]);
    }

    /// <summary>The program has exactly the marked diagnostics, and its tree prints it.</summary>
    public static SyntaxTree AssertDiagnostics(string marked, ParseOptions? options = null)
    {
        var source = Read(marked);
        var tree = SyntaxTree.Parse(source.Text, options);
        Assert.Equal(
            source.Marks.Select(mark => $"{mark.Code} at {mark.Span.Start}, {mark.Span.Length} long: {source.Text.Substring(mark.Span.Start, mark.Span.Length)}"),
            tree.Diagnostics.Select(found => $"{found.Code} at {found.Span.Start}, {found.Span.Length} long: {source.Text.Substring(found.Span.Start, found.Span.Length)}"),
            StringComparer.Ordinal);
        Assert.Equal(source.Text, tree.Root.ToString(), StringComparer.Ordinal);
        return tree;
    }
}
