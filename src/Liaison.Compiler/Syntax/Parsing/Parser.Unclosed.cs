using System.Globalization;

namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Constructs that nothing closes, and closing words that close nothing.</summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private (SyntaxToken End, Opener Opener)? _doubtful;
    private SyntaxToken? _lastEnd;
    private SyntaxToken? _oneLine;

    // A closing word under another column than what it closes is where a missing one was perhaps meant to be.
    private void NoteIndentation(Opener opener, SyntaxToken end)
    {
        _lastEnd = end;
        if (_doubtful is null && end.StartsLine && ColumnOfLine(end) != ColumnOfLine(opener.Token)) _doubtful = (end, opener);
    }

    private void ReportUnclosed(Opener opener)
    {
        var process = _openers.FirstOrDefault(outer => outer.Kind is OpenerKind.Process or OpenerKind.Internal);
        var name = process is null || process.Token.IsMissing ? DiagnosticTexts.Phrase("endOfText") : Filled(DiagnosticTexts.Phrase("endOfProcedure"), process.Token.Text);
        List<DiagnosticArgument> arguments =
        [
            DiagnosticArgument.Of("opener", opener.Token.Text),
            DiagnosticArgument.Of("line", LineOf(opener.Token)),
            new DiagnosticArgument("end", name),
        ];
        var hint = "";
        if (_doubtful is var (end, closed) && end.Span.Start > opener.Token.Span.Start)
        {
            hint = "closes";
            arguments.AddRange(
            [
                DiagnosticArgument.Of("endLine", LineOf(end)), DiagnosticArgument.Of("closed", closed.Token.Text), DiagnosticArgument.Of("closedLine", LineOf(closed.Token)),
            ]);
            _doubtful = null;
        }

        _diagnostics.Add(new Diagnostic(1101, opener.Token.Span, arguments) { Hint = hint });
    }

    private void ReportStrayEnd()
    {
        if (_openers.TryPeek(out var opener) && opener is { Kind: OpenerKind.Process, Token.IsMissing: false } && ColumnOfLine(Current) == ColumnOfLine(opener.Token))
            Report(1102, Current, "procedure", DiagnosticArgument.Of("line", LineOf(opener.Token)), DiagnosticArgument.Of("word", Current.Text));
        else if (_lastEnd is { } last) Report(1102, Current, "closed", DiagnosticArgument.Of("line", LineOf(last)), DiagnosticArgument.Of("word", Current.Text));
        else Report(1102, Current, "", DiagnosticArgument.Of("word", Current.Text));
    }

    private string LineOf(SyntaxToken token) => _source.PositionOf(token.Span.Start).Line.ToString(CultureInfo.InvariantCulture);

    private int ColumnOfLine(SyntaxToken token)
    {
        var line = _source.Line(_source.PositionOf(token.Span.Start).Line);
        return line.Length - line.TrimStart(" \t\u00A0").Length;
    }
}
