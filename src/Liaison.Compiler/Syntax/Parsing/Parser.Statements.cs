namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Statements of one line, and the choice between all kinds.</summary>
internal sealed partial class Parser
{
    private static readonly Keyword[] ScopeWords = [Keyword.Global, Keyword.Local, Keyword.Public, Keyword.Private, Keyword.Protected];

    private BlockSyntax Block() => new(Statements());

    private List<StatementSyntax> Statements()
    {
        List<StatementSyntax> statements = [];
        while (!IsEndOfBlock()) statements.Add(Statement());
        return statements;
    }

    private StatementSyntax Statement()
    {
        var first = Current;
        _statementStart = first.Span.Start;
        _nested++;
        var statement = IsTooDeep() ? new IncompleteStatementSyntax([]) : StatementHere();
        _nested--;
        if (statement is not EmptyStatementSyntax) EndStatement();
        // Whatever the text, each turn takes some of it.
        if (ReferenceEquals(first, Current) && !At(SyntaxKind.EndOfFileToken)) Skip();
        return statement;
    }

    private StatementSyntax StatementHere()
    {
        if (At(SyntaxKind.SemicolonToken)) return new EmptyStatementSyntax(Take());
        if (!Current.IsWord) return ExpressionOrAssignment();
        if (IsForeignWord()) return ForeignWord();
        if (Current.IsReserved) return ReservedStatement();
        return ContextualStatement() ?? Declaration() ?? ExpressionOrAssignment();
    }

    private StatementSyntax ReservedStatement()
    {
        foreach (var entry in Current.Entries)
        {
            switch (entry.Id)
            {
                case Keyword.If: return If();
                case Keyword.Switch: return Switch();
                case Keyword.Loop: return Loop();
                case Keyword.While: return While();
                case Keyword.For: return At(1, Keyword.Each) && Peek(2).Kind != SyntaxKind.EqualsToken ? ForEach() : For();
                case Keyword.When: return ExceptionBlock();
                case Keyword.Procedure or Keyword.Function when IsInternalProcedure(): return InternalProcedure();
                case Keyword.Let: return Let();
                case Keyword.Break: return new BreakStatementSyntax(InLoop(Take(Keyword.Break)));
                case Keyword.Continue: return new ContinueStatementSyntax(InLoop(Take(Keyword.Continue)));
                case Keyword.Return: return Return(Keyword.Return);
                case Keyword.Result: return Return(Keyword.Result);
            }
        }

        return ExpressionOrAssignment();
    }

    // Words that begin a statement only where what follows them fits.
    private StatementSyntax? ContextualStatement()
    {
        var next = Peek(1);
        var isAlone = next.StartsLine || next.Kind is SyntaxKind.EndOfFileToken or SyntaxKind.SemicolonToken;
        var isBeforeWord = next.IsWord && !isAlone && !next.MayBe(Keyword.Is);
        if (At(Keyword.While)) return While();
        if (ScopeWords.Any(At) && (isAlone || isBeforeWord) && Scope() is { } scope) return scope;
        if (At(Keyword.Constant) && (isAlone || (isBeforeWord && Peek(2).Kind == SyntaxKind.EqualsToken))) return Constants();
        if (_openers.Peek().Kind == OpenerKind.Class && isBeforeWord && (At(Keyword.Inherits) || At(Keyword.Implements))) return Inheritance();
        if (At(Keyword.Use) && isBeforeWord) return Use();
        if (At(Keyword.Delete) && isBeforeWord) return new DeleteStatementSyntax(Take(Keyword.Delete), Postfix(Primary()));
        if (At(Keyword.Extern) && !isAlone && (next.IsWord || next.Kind == SyntaxKind.StringToken)) return new ExternStatementSyntax(Take(Keyword.Extern), RestOfLine());
        if (At(Keyword.Goto) && isBeforeWord) return Unsupported();
        if (At(Keyword.Compile) && At(1, Keyword.If)) return ConditionalCompilation();
        var isLabel = next is { Kind: SyntaxKind.ColonToken, StartsLine: false } && (Peek(2).StartsLine || Peek(2).Kind == SyntaxKind.EndOfFileToken);
        return isLabel ? Unsupported("label") : null;
    }

    // Elsewhere than in a class, the words stand alone; there, a member or constants may follow them.
    private ScopeStatementSyntax? Scope()
    {
        var count = 1;
        while (Peek(count) is { IsWord: true, StartsLine: false } word && ScopeWords.Any(word.MayBe)) count++;
        var next = Peek(count);
        var isAlone = next.StartsLine || next.Kind is SyntaxKind.EndOfFileToken or SyntaxKind.SemicolonToken;
        if (!isAlone && (_openers.Peek().Kind != OpenerKind.Class || !next.IsWord)) return null;
        var words = TakeAll(ScopeWords);
        return new ScopeStatementSyntax(words, isAlone ? null : StatementHere());
    }

    private IncompleteStatementSyntax Unsupported(string phrase = "")
    {
        ReportUnsupported(Current, phrase);
        return new IncompleteStatementSyntax(RestOfLine());
    }

    // The word in front is not provided; the rest is read as the block that it resembles, so that its closing word counts.
    private IfStatementSyntax ConditionalCompilation()
    {
        ReportUnsupported(Current);
        Skip();
        return If();
    }

    private List<SyntaxToken> RestOfLine()
    {
        List<SyntaxToken> tokens = [];
        while (!IsAtStatementEnd) tokens.Add(Take());
        return tokens;
    }

    private bool IsForeignWord() =>
        DiagnosticTexts.Entry(1115).Hints.ContainsKey(Fold.Of(Current.Text))
        && Peek(1) is var next && (next.StartsLine || next.IsWord || next.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenthesisToken or SyntaxKind.EndOfFileToken)
        && !next.MayBe(Keyword.Is) && !next.MayBe(Keyword.Are)
        && (next.Kind != SyntaxKind.OpenParenthesisToken || Current.StartsLine)
        && ((next.IsWord && !next.StartsLine) || !ProcedureWords.Contains(Fold.Of(Current.Text)));

    // Read in the few texts only that have such a word where a procedure may be called.
    private HashSet<string> ProcedureWords => _procedureWords ??= ReadProcedureWords();

    /// <summary>The words of the headers of procedures, wherever in the text: their names, and what may stand in front of these.</summary>
    private HashSet<string> ReadProcedureWords()
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        var lexer = new Lexer(_text, _options);
        var isHeader = false;
        for (var token = lexer.Next(operandPosition: true); token.Kind != SyntaxKind.EndOfFileToken; token = lexer.Next(IsOperandExpectedAfter(token)))
        {
            isHeader = token.StartsLine ? token.MayBe(Keyword.Procedure) : isHeader && token.Kind != SyntaxKind.OpenParenthesisToken;
            if (isHeader && token.IsWord) words.Add(Fold.Of(token.Text));
        }

        return words;
    }

    private IncompleteStatementSyntax ForeignWord()
    {
        Report(1115, Current, Fold.Of(Current.Text), DiagnosticArgument.Of("word", Current.Text));
        return new IncompleteStatementSyntax(RestOfLine());
    }

    private SyntaxToken InLoop(SyntaxToken word)
    {
        if (_loops > 0) return word;
        var isInSwitch = _openers.TakeWhile(opener => opener.Kind is not (OpenerKind.Process or OpenerKind.Internal)).Any(opener => opener.Kind == OpenerKind.Switch);
        _diagnostics.Add(new Diagnostic(1114, word.Span, DiagnosticArgument.Of("word", word.Text)) { Hint = isInSwitch ? "switch" : "" });
        return word;
    }

    private ReturnStatementSyntax Return(Keyword keyword)
    {
        var word = Take(keyword);
        var equals = TakeIf(SyntaxKind.EqualsToken);
        ReadAs(operandPosition: true);
        var hasValue = equals is not null || !(IsAtStatementEnd || IsBlockWord() || IsAtClosingBrace());
        return new ReturnStatementSyntax(word, equals, hasValue ? Expression() : null);
    }

    private LetStatementSyntax Let()
    {
        var word = Take(Keyword.Let);
        return new LetStatementSyntax(word, new IdentifierNameSyntax(ExpectName()), Expect(SyntaxKind.EqualsToken, "equals"), Expression());
    }

    private StatementSyntax ExpressionOrAssignment()
    {
        ReadAs(operandPosition: true);
        if (IsStartOfNothing())
        {
            ReportExpected("statement");
            return new IncompleteStatementSyntax([]);
        }

        var target = Postfix(Primary());
        if (IsAtStatementEnd || _isRecovering) return new ExpressionStatementSyntax(target);
        switch (Current.Kind)
        {
            case SyntaxKind.EqualsToken or SyntaxKind.PlusEqualsToken or SyntaxKind.MinusEqualsToken or SyntaxKind.AsteriskEqualsToken
                or SyntaxKind.SlashEqualsToken or SyntaxKind.SwapToken:
                return Assignment(target, Take());
            case SyntaxKind.LessToken when IsTouching(SyntaxKind.MinusToken):
                return Assignment(target, TakeTwo(SyntaxKind.LeftArrowToken));
            case SyntaxKind.PlusToken when IsTouching(SyntaxKind.PlusToken):
                return new IncrementStatementSyntax(target, TakeTwo(SyntaxKind.PlusPlusToken));
            case SyntaxKind.MinusToken when IsTouching(SyntaxKind.MinusToken):
                return new IncrementStatementSyntax(target, TakeTwo(SyntaxKind.MinusMinusToken));
            default:
                return new ExpressionStatementSyntax(target);
        }
    }

    private AssignmentStatementSyntax Assignment(ExpressionSyntax target, SyntaxToken sign)
    {
        var value = Expression();
        return new AssignmentStatementSyntax(target, sign, sign.Kind == SyntaxKind.PlusEqualsToken ? AsSeparator(value) : value);
    }

    private bool IsStartOfNothing() => Current.Kind switch
    {
        SyntaxKind.IdentifierToken => Current.IsReserved && !Current.Entries.Any(entry => entry.Kind == KeywordKind.Value || entry.Id == Keyword.New),
        SyntaxKind.OpenParenthesisToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken or SyntaxKind.ColonToken or SyntaxKind.ColonColonToken => false,
        SyntaxKind.StringToken or SyntaxKind.MultiLineStringToken or SyntaxKind.IntegerToken or SyntaxKind.RealToken or SyntaxKind.DurationToken => false,
        SyntaxKind.ResourceToken => false,
        _ => true,
    };

    private bool IsTouching(SyntaxKind second) => Peek(1).Kind == second && Peek(1).Span.Start == Current.Span.End;

    private SyntaxToken TakeTwo(SyntaxKind kind)
    {
        var (first, second) = (Take(), Take());
        return _last = new SyntaxToken(kind, first.Span.Start, first.Text + second.Text, first.LeadingTrivia, second.TrailingTrivia);
    }
}
