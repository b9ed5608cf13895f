namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Where a block ends, and words that end none.</summary>
internal sealed partial class Parser
{
    private bool IsEndOfBlock()
    {
        while (true)
        {
            if (At(SyntaxKind.EndOfFileToken) || IsPlainProcedure() || IsClass()) return true;
            if (At(SyntaxKind.CloseBraceToken)) return _openers.Peek().IsBraced || IsAtClosingBrace();
            if (!Current.IsWord || IsSection()) return Current.IsWord;
            if (At(Keyword.End) ? IsEndHere()
                : At(Keyword.Else) ? IsInside(OpenerKind.If, OpenerKind.Rescue) || !IsStray(1103)
                : IsCase() ? IsInside(OpenerKind.Switch) || !IsStray(1104)
                : IsHandler() ? IsInside(OpenerKind.Protected)
                : IsLoopCondition() && IsInside(OpenerKind.Loop)) return true;
            if (!At(Keyword.End) && !At(Keyword.Else) && !IsCase()) return false;
            SkipStray();
        }
    }

    // A plain procedure may have a closing word just before its end; others close what is open.
    private bool IsEndHere()
    {
        var opener = _openers.Peek();
        if (opener.Kind is not (OpenerKind.Process or OpenerKind.Lambda)) return true;
        if (opener.Kind == OpenerKind.Process && !opener.Token.IsMissing && IsEndBeforeMember()) return true;
        ReportStrayEnd();
        return false;
    }

    private bool IsEndBeforeMember()
    {
        var next = Peek(1);
        if (next.Kind == SyntaxKind.EndOfFileToken) return true;
        if (!next.StartsLine) return false;
        if (IsProcedureWord(1)) return !(At(2, Keyword.Internal) && Peek(3) is { IsWord: true, StartsLine: false });
        var at = At(3, Keyword.Article) ? 4 : 3;
        return At(2, Keyword.Is) && (At(at, Keyword.Class) || At(at, Keyword.Interface));
    }

    private bool IsInside(params ReadOnlySpan<OpenerKind> kinds)
    {
        foreach (var opener in _openers)
        {
            if (kinds.Contains(opener.Kind)) return true;
            if (opener.Kind is OpenerKind.Process or OpenerKind.Internal or OpenerKind.Lambda) return false;
        }

        return false;
    }

    private bool IsStray(int code)
    {
        var isBehindOneLine = code == 1103 && _oneLine is { } line && line.Span.Start >= _openers.Peek().Token.Span.Start;
        Report(code, Current, isBehindOneLine ? "oneLine" : "", DiagnosticArgument.Of("word", Current.Text), DiagnosticArgument.Of("line", _oneLine is null ? "" : LineOf(_oneLine)));
        return true;
    }

    // Of a case or another branch, the whole line goes; behind a closing word, what follows it may be sound.
    private void SkipStray()
    {
        var isEnd = At(Keyword.End);
        Skip();
        if (isEnd) _isRecovering = _isRecovering && !IsAtStatementEnd;
        while (!At(SyntaxKind.EndOfFileToken) && !Current.StartsLine && !(isEnd && At(SyntaxKind.SemicolonToken))) Skip();
        _isRecovering = false;
    }
}
