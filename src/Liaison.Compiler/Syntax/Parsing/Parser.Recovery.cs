namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>One mistake, one message: what is reported, what is skipped, and where reading goes on.</summary>
internal sealed partial class Parser
{
    private void Add(Diagnostic diagnostic)
    {
        // Warnings do not keep the statement from being read; other faults make what follows in it unsure.
        if (DiagnosticTexts.Entry(diagnostic.Code).Severity == DiagnosticSeverity.Error) _isRecovering = true;
        _isCutShort |= diagnostic.Code == 1003;
        _diagnostics.Add(diagnostic);
    }

    private void Report(Diagnostic diagnostic)
    {
        // A token that is faulty itself, or that faulty text precedes, has been told of already.
        var isToldAlready = _isRecovering || Current.Faults.Any(fault => DiagnosticTexts.Entry(fault.Code).Severity == DiagnosticSeverity.Error);
        _isRecovering = true;
        if (!isToldAlready) _diagnostics.Add(diagnostic);
    }

    private void Report(int code, SyntaxToken at, string hint = "", params IReadOnlyList<DiagnosticArgument> arguments) =>
        Report(new Diagnostic(code, at.Span, arguments) { Hint = hint });

    private void Warn(int code, SyntaxToken at) => _diagnostics.Add(new Diagnostic(code, at.Span));

    private void ReportExpected(string phrase, IReadOnlyList<string>? candidates = null)
    {
        if (_isInInterpolation)
        {
            Report(1112, Current, "", Found());
            return;
        }

        var isBraced = At(SyntaxKind.OpenBraceToken);
        if (isBraced && _openers.Count > 0) _openers.Peek().IsBraced = true;
        var words = candidates is null ? "" : string.Join(", ", candidates.Distinct(StringComparer.OrdinalIgnoreCase));
        var expected = DiagnosticTexts.Phrase(phrase);
        Report(new Diagnostic(isBraced ? 1115 : 1106, PlaceOfReport(), Found(), new DiagnosticArgument("expected", Filled(expected, words)), DiagnosticArgument.Of("word", Current.Text), TypeArgument())
        {
            Hint = isBraced ? "brace" : HintFor(phrase),
            Candidates = candidates ?? [],
        });
    }

    private string HintFor(string phrase) => phrase switch
    {
        "name" when !IsAtLineEnd && Current is { IsWord: true, IsReserved: true } => "reserved",
        "endOfStatement" when At(SyntaxKind.EqualsEqualsToken) => "equality",
        "endOfStatement" when At(SyntaxKind.ColonToken) && IsTouching(SyntaxKind.EqualsToken) => "assignment",
        "endOfStatement" when Current is { IsWord: true, IsReserved: false } && TypeBefore() is not null => "typeFirst",
        _ => "",
    };

    // The name of a type in front of that of a variable, as other languages have it.
    private KeywordEntry? TypeBefore() => _last?.Entries.FirstOrDefault(entry => entry.Kind == KeywordKind.Type);

    private DiagnosticArgument TypeArgument() => new("type", TypeBefore() is { } type
        ? new($"{(type.IsFeminine ? "une" : "un")} {type.Name.French}", $"a {type.Name.English}")
        : new("", ""));

    private static BilingualText Filled(BilingualText text, string words) =>
        new(Template.Fill(text.French, ("words", words)), Template.Fill(text.English, ("words", words)));

    // At the end of a line, the place is behind the last token, not at the beginning of another line.
    private TextSpan PlaceOfReport() => IsAtLineEnd && _last is not null ? new TextSpan(_last.Span.End, 0) : Current.Span;

    private DiagnosticArgument Found() => new(
        "found",
        Current.Kind == SyntaxKind.EndOfFileToken ? DiagnosticTexts.Phrase(_isInInterpolation ? "endOfInterpolation" : "endOfText")
        : IsAtLineEnd ? DiagnosticTexts.Phrase("endOfLine")
        : Filled(DiagnosticTexts.Phrase("quoted"), Current.Text));

    private void Skip()
    {
        var token = _last = Advance();
        _skipped.AddRange(token.LeadingTrivia);
        _skipped.Add(new SyntaxTrivia(SyntaxTriviaKind.Skipped, token.Span.Start, token.Text));
        _skipped.AddRange(token.TrailingTrivia);
    }

    private void SkipLine()
    {
        while (Current.Kind != SyntaxKind.EndOfFileToken && !Current.StartsLine) Skip();
    }

    // Behind a statement: the end of its line, or a word that cannot belong to it.
    private void EndStatement()
    {
        if (!_isRecovering && !IsAtStatementEnd && !IsBlockWord() && !IsAtClosingBrace()) ReportExpected("endOfStatement");
        if (!_isRecovering) return;
        if (Current.Span.Start == _statementStart && !At(SyntaxKind.EndOfFileToken) && !IsAtClosingBrace()) Skip();
        while (Current.Kind != SyntaxKind.EndOfFileToken && !Current.StartsLine && !IsAtClosingBrace()) Skip();
        _isRecovering = false;
    }

    private bool IsAtClosingBrace() => At(SyntaxKind.CloseBraceToken) && _openers.Any(opener => opener.Kind == OpenerKind.Lambda);

    private bool IsBlockWord() => At(Keyword.End) || At(Keyword.Else) || At(Keyword.Case);

    // Too deep to go on: the rest of the text is skipped, so that no closing word of it counts.
    private bool IsTooDeep()
    {
        if (_nested <= MostNested) return false;
        ReportTooDeep();
        return true;
    }

    private void ReportTooDeep()
    {
        Report(1116, Current);
        _isCutShort = true;
        while (Current.Kind != SyntaxKind.EndOfFileToken) Skip();
    }

    private void Open(OpenerKind kind, SyntaxToken token) => _openers.Push(new Opener(kind, token));

    private void Reopen(OpenerKind kind)
    {
        var opener = _openers.Pop();
        var next = new Opener(kind, opener.Token);
        next.WhenClosed.AddRange(opener.WhenClosed);
        _openers.Push(next);
    }

    // The closing word of the innermost construct; null when the process ends before it.
    private SyntaxToken? Close()
    {
        var opener = _openers.Pop();
        if (At(Keyword.End))
        {
            var end = Take(Keyword.End);
            foreach (var diagnostic in opener.WhenClosed) CompleteAndAdd(diagnostic, end);
            NoteIndentation(opener, end);
            if (TakesColon()) Report(1115, end, "endColon", DiagnosticArgument.Of("word", end.Text));
            return end;
        }

        if (opener.IsBraced && At(SyntaxKind.CloseBraceToken)) Skip();
        else if (!_isCutShort) ReportUnclosed(opener);
        return null;
    }

    private bool TakesColon() => !IsAtLineEnd && At(SyntaxKind.ColonToken);

    private void CompleteAndAdd(Diagnostic diagnostic, SyntaxToken end) =>
        _diagnostics.Add(diagnostic with { Arguments = [.. diagnostic.Arguments, DiagnosticArgument.Of("line", LineOf(end))] });
}
