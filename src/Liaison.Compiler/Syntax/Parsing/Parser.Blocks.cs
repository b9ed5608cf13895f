namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Statements that hold blocks.</summary>
internal sealed partial class Parser
{
    private IfStatementSyntax If()
    {
        var word = Take(Keyword.If);
        var condition = Expression();
        SkipTo(Keyword.Then);
        var then = TakeIf(Keyword.Then);
        if (then is null && !IsAtStatementEnd && !_isRecovering && !At(SyntaxKind.OpenBraceToken)) return IfWithoutThen(word, condition);
        if (then is not null && !IsAtStatementEnd && !_isRecovering) return OneLineIf(word, condition, then);

        Open(OpenerKind.If, word);
        EndStatement();
        var body = Block();
        List<ElseIfClauseSyntax> elseIfs = [];
        while (At(Keyword.Else) && At(1, Keyword.If) && !Peek(1).StartsLine) elseIfs.Add(ElseIf());
        ElseClauseSyntax? otherwise = null;
        if (At(Keyword.Else) && _openers.Peek().Kind == OpenerKind.If)
        {
            Reopen(OpenerKind.Else);
            otherwise = new ElseClauseSyntax(Take(Keyword.Else), Block());
        }

        return new IfStatementSyntax(word, condition, then, body, elseIfs, otherwise, Close());
    }

    private ElseIfClauseSyntax ElseIf()
    {
        var (otherwise, word) = (Take(Keyword.Else), Take(Keyword.If));
        var condition = Expression();
        SkipTo(Keyword.Then);
        var then = TakeIf(Keyword.Then);
        if (then is null || _isRecovering) EndStatement();
        return new ElseIfClauseSyntax(otherwise, word, condition, then, Block());
    }

    private void SkipTo(Keyword keyword)
    {
        if (!_isRecovering) return;
        while (!IsAtLineEnd && !At(keyword)) Skip();
        _isRecovering = !At(keyword) && _isRecovering;
    }

    private IfStatementSyntax OneLineIf(SyntaxToken word, ExpressionSyntax condition, SyntaxToken? then)
    {
        _oneLine = word;
        var body = OneLine();
        List<ElseIfClauseSyntax> elseIfs = [];
        while (!IsAtLineEnd && At(Keyword.Else) && At(1, Keyword.If) && !Peek(1).StartsLine)
            elseIfs.Add(new ElseIfClauseSyntax(Take(Keyword.Else), Take(Keyword.If), Expression(), Expect(Keyword.Then), OneLine()));
        var otherwise = TakeIf(Keyword.Else) is { } other ? new ElseClauseSyntax(other, OneLine()) : null;
        return new IfStatementSyntax(word, condition, then, body, elseIfs, otherwise, TakeIf(Keyword.End));
    }

    private BlockSyntax OneLine()
    {
        List<StatementSyntax> statements = [];
        while (!IsAtLineEnd && !IsBlockWord() && !IsAtClosingBrace()) statements.Add(Statement());
        return new BlockSyntax(statements);
    }

    // The next line tells what was meant: one that stands further in is the first of a block.
    private IfStatementSyntax IfWithoutThen(SyntaxToken word, ExpressionSyntax condition)
    {
        Report(1108, Current, "", DiagnosticArgument.Of("word", Current.Text));
        SkipLine();
        if (At(SyntaxKind.EndOfFileToken) || ColumnOfLine(Current) <= ColumnOfLine(word))
            return new IfStatementSyntax(word, condition, null, new BlockSyntax([]), [], null, null);
        _isRecovering = false;
        Open(OpenerKind.If, word);
        var body = Block();
        ElseClauseSyntax? otherwise = null;
        if (At(Keyword.Else))
        {
            Reopen(OpenerKind.Else);
            otherwise = new ElseClauseSyntax(Take(Keyword.Else), Block());
        }

        return new IfStatementSyntax(word, condition, null, body, [], otherwise, Close());
    }

    private LoopStatementSyntax Loop()
    {
        var word = Take(Keyword.Loop);
        var open = TakeIf(SyntaxKind.OpenParenthesisToken);
        ExpressionSyntax? count = null;
        SyntaxToken? close = null;
        if (open is not null)
        {
            var outside = EnterBrackets();
            count = Expression();
            close = Expect(SyntaxKind.CloseParenthesisToken, "closeParenthesis");
            Leave(outside);
        }

        var body = Body(OpenerKind.Loop, word);
        if (!IsLoopCondition()) return new LoopStatementSyntax(word, open, count, close, body, Close(), null);
        _openers.Pop();
        var condition = new LoopConditionSyntax(Take(Keyword.To), Take(Keyword.Do), Take(Keyword.While), Expression());
        return new LoopStatementSyntax(word, open, count, close, body, null, condition);
    }

    private BlockSyntax Body(OpenerKind kind, SyntaxToken word)
    {
        Open(kind, word);
        EndStatement();
        _loops++;
        var body = Block();
        _loops--;
        return body;
    }

    private WhileStatementSyntax While()
    {
        var word = Take(Keyword.While);
        return new WhileStatementSyntax(word, Expression(), Body(OpenerKind.CountedLoop, word), Close());
    }

    private ForStatementSyntax For()
    {
        var word = Take(Keyword.For);
        var counter = new IdentifierNameSyntax(ExpectName());
        var equals = Expect(SyntaxKind.EqualsToken, "equals");
        var from = Binary(BitwiseLevel);
        var to = TakeIf(Keyword.ToOnce) ?? Expect(Keyword.To);
        var bound = Expression();
        var step = TakeIf(Keyword.Step);
        var by = step is null ? null : Expression();
        return new ForStatementSyntax(word, counter, equals, from, to, bound, step, by, Body(OpenerKind.CountedLoop, word), Close());
    }

    private UseStatementSyntax Use()
    {
        var word = Take(Keyword.Use);
        var held = Expression();
        var inside = Expect(Keyword.In);
        Open(OpenerKind.Block, word);
        EndStatement();
        return new UseStatementSyntax(word, held, inside, Block(), Close());
    }

    private ExceptionStatementSyntax ExceptionBlock()
    {
        var (word, exception) = (Take(Keyword.When), Expect(Keyword.Exception));
        var inside = TakeIf(Keyword.In);
        Open(inside is null ? OpenerKind.Block : OpenerKind.Protected, word);
        EndStatement();
        var first = Block();
        if (inside is null) return new ExceptionStatementSyntax(word, exception, null, null, null, first, null, Close());

        if (!IsHandler())
        {
            var missing = Missing(SyntaxKind.KeywordToken);
            if (At(Keyword.End)) ReportExpected("word", [Keywords.Entry(Keyword.Do).Name.French, Keywords.Entry(Keyword.Do).Name.English]);
            _isRecovering = _isRecovering && At(SyntaxKind.EndOfFileToken);
            return new ExceptionStatementSyntax(word, exception, inside, first, missing, new BlockSyntax([]), null, Close());
        }

        Reopen(OpenerKind.Rescue);
        var handle = Take(Keyword.Do);
        var body = Block();
        ElseClauseSyntax? otherwise = null;
        if (At(Keyword.Else) && _openers.Peek().Kind == OpenerKind.Rescue)
        {
            Reopen(OpenerKind.Else);
            otherwise = new ElseClauseSyntax(Take(Keyword.Else), Block());
        }

        return new ExceptionStatementSyntax(word, exception, inside, first, handle, body, otherwise, Close());
    }

    private bool IsHandler() => At(Keyword.Do) && Current.StartsLine && (Peek(1).StartsLine || Peek(1).Kind == SyntaxKind.EndOfFileToken);

    private bool IsLoopCondition() => At(Keyword.To) && At(1, Keyword.Do) && At(2, Keyword.While);
}
