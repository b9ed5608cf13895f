namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Operands: literals, names, calls, subscripts, members, lambdas.</summary>
internal sealed partial class Parser
{
    private IdentifierNameSyntax MissingName() => new(Missing(SyntaxKind.IdentifierToken));

    private ExpressionSyntax Primary()
    {
        if (IsAtLineEnd) return ExpectedExpression();
        switch (Current.Kind)
        {
            case SyntaxKind.IntegerToken or SyntaxKind.RealToken:
                return new LiteralExpressionSyntax(Take());
            case SyntaxKind.DurationToken:
                return Duration();
            case SyntaxKind.StringToken or SyntaxKind.MultiLineStringToken:
                return StringLiteral();
            case SyntaxKind.ResourceToken:
                return Resource();
            case SyntaxKind.OpenParenthesisToken:
                return IsLambda() ? Lambda() : Parenthesized();
            case SyntaxKind.OpenBracketToken:
                return ArrayLiteral();
            case SyntaxKind.OpenBraceToken:
                return IndirectName();
            case SyntaxKind.ColonToken or SyntaxKind.ColonColonToken when Peek(1) is { IsWord: true, StartsLine: false }:
                return new UnqualifiedMemberSyntax(Take(), Take());
            case SyntaxKind.IdentifierToken:
                return Word();
            default:
                return ExpectedExpression();
        }
    }

    private IdentifierNameSyntax ExpectedExpression()
    {
        ReportExpected("expression");
        return MissingName();
    }

    private ExpressionSyntax Word()
    {
        if (Peek(1).Kind == SyntaxKind.ArrowToken && !Current.IsReserved) return Lambda();
        if (At(Keyword.True)) return new LiteralExpressionSyntax(Take().As(Keyword.True, true));
        if (At(Keyword.False)) return new LiteralExpressionSyntax(Take().As(Keyword.False, false));
        if (At(Keyword.Null)) return new LiteralExpressionSyntax(Take().As(Keyword.Null));
        if (At(Keyword.New)) return New(Take(Keyword.New));
        if (At(Keyword.NewObject) && Peek(1) is { IsWord: true, IsReserved: false, StartsLine: false }) return New(Take(Keyword.NewObject));
        return Current.IsReserved && !IsNoValue() ? ExpectedExpression() : new IdentifierNameSyntax(Take());
    }

    private NewExpressionSyntax New(SyntaxToken keyword)
    {
        var article = Article();
        var type = Type();
        return new NewExpressionSyntax(keyword, article, type, !IsAtLineEnd && At(SyntaxKind.OpenParenthesisToken) ? Arguments() : null);
    }

    private DurationExpressionSyntax Duration()
    {
        List<SyntaxToken> parts = [Take()];
        while (!IsAtLineEnd && At(SyntaxKind.DurationToken)) parts.Add(Take());
        return new DurationExpressionSyntax(parts);
    }

    private LiteralExpressionSyntax Resource()
    {
        var token = Take();
        var text = _options.Resources?.GetValueOrDefault(token.Text);
        if (text is null) _diagnostics.Add(new Diagnostic(1120, token.Span, DiagnosticArgument.Of("token", token.Text)));
        return new LiteralExpressionSyntax(token.Valued(text ?? ""));
    }

    private ExpressionSyntax Parenthesized()
    {
        var (open, elements, close) = Bracketed(SyntaxKind.CloseParenthesisToken, Expression);
        return elements is [var only] && elements.Elements.Count == 1
            ? new ParenthesizedExpressionSyntax(open, only, close)
            : new TupleExpressionSyntax(open, elements, close);
    }

    private ArrayLiteralSyntax ArrayLiteral()
    {
        var (open, elements, close) = Bracketed(SyntaxKind.CloseBracketToken, Expression);
        return new ArrayLiteralSyntax(open, elements, close);
    }

    private IndirectNameSyntax IndirectName()
    {
        var open = Take();
        var outside = EnterBrackets();
        var expression = Expression();
        // The second operand of an indirection says what kind of thing is named: it is recognised, and not provided.
        if (At(SyntaxKind.CommaToken))
        {
            ReportUnsupported(open);
            while (!IsAtLineEnd && !At(SyntaxKind.CloseBraceToken) && !At(SyntaxKind.EndOfFileToken)) Skip();
        }

        var close = Expect(SyntaxKind.CloseBraceToken, "closeBrace");
        Leave(outside);
        if (!_isRecovering && (IsAtLineEnd || !At(SyntaxKind.OpenParenthesisToken))) ReportUnsupported(open);
        return new IndirectNameSyntax(open, expression, close);
    }

    private ExpressionSyntax Postfix(ExpressionSyntax operand)
    {
        for (var operators = 0; !_isRecovering; operators++)
        {
            ReadAs(operandPosition: false);
            if (IsAtLineEnd) break;
            if (operators == MostOperators)
            {
                ReportTooDeep();
                break;
            }

            if (At(SyntaxKind.OpenParenthesisToken)) operand = new CallExpressionSyntax(operand, Arguments());
            else if (At(SyntaxKind.OpenBracketToken)) operand = ElementAccess(operand);
            else if (At(SyntaxKind.OpenSubstringToken)) operand = Substring(operand);
            else if (IsMemberSign()) operand = new MemberAccessSyntax(operand, Take(), ExpectMember());
            else break;
        }

        return operand;
    }

    private bool IsMemberSign() => Current.Kind switch
    {
        SyntaxKind.DotToken or SyntaxKind.DotDotToken => true,
        SyntaxKind.ColonColonToken => Peek(1).IsWord,
        SyntaxKind.ColonToken => Peek(1) is { IsWord: true, StartsLine: false } && (!_isColonSeparator || IsColonInsideName()),
        _ => false,
    };

    // Where a colon also separates, it is a member's only between two names that it touches.
    private bool IsColonInsideName() => _last is { IsWord: true } left && left.Span.End == Current.Span.Start && Current.Span.End == Peek(1).Span.Start
        && Words.FindConstant(left.Text) is null;

    // Behind a dot any word is a name.
    private SyntaxToken ExpectMember()
    {
        if (!IsAtLineEnd && Current.IsWord) return Take();
        ReportExpected("name");
        return Missing(SyntaxKind.IdentifierToken);
    }

    private ArgumentListSyntax Arguments()
    {
        var (open, arguments, close) = Bracketed(SyntaxKind.CloseParenthesisToken, Argument);
        return new ArgumentListSyntax(open, arguments, close);
    }

    private ExpressionSyntax Argument()
    {
        if (At(SyntaxKind.AsteriskToken) && Peek(1).Kind is SyntaxKind.CommaToken or SyntaxKind.CloseParenthesisToken) return new DefaultArgumentSyntax(Take());
        if (At(SyntaxKind.LessToken) && Peek(1).IsWord && Peek(2).Kind == SyntaxKind.GreaterToken && Peek(3).Kind == SyntaxKind.ColonToken)
        {
            ReportUnsupported(Current, "namedArgument");
            for (var i = 0; i < 4; i++) Skip();
        }

        return Expression();
    }

    private ElementAccessSyntax ElementAccess(ExpressionSyntax operand)
    {
        var open = Take();
        var outside = EnterBrackets();
        if (At(SyntaxKind.CloseBracketToken)) ReportExpected("expression");
        var indices = Separated(SyntaxKind.CloseBracketToken, Range);
        var close = Expect(SyntaxKind.CloseBracketToken, "closeBracket");
        Leave(outside);
        return new ElementAccessSyntax(operand, open, indices, close);
    }

    private SubstringSyntax Substring(ExpressionSyntax operand)
    {
        var open = Take();
        var outside = EnterBrackets();
        var range = Range();
        var first = Expect(SyntaxKind.CloseBracketToken, "closeBrackets");
        var second = Expect(SyntaxKind.CloseBracketToken, "closeBrackets");
        Leave(outside);
        return new SubstringSyntax(operand, open, range, first, second);
    }

    private ExpressionSyntax Range()
    {
        if (At(Keyword.To) && IsOperandOtherThanTo(Peek(1))) return new RangeExpressionSyntax(null, Take(Keyword.To), Expression());
        var low = Expression();
        var word = TakeIf(Keyword.To) ?? TakeIf(Keyword.On);
        if (word is null) return low;
        return new RangeExpressionSyntax(low, word, word.Is(Keyword.To) && At(SyntaxKind.CloseBracketToken) ? null : Expression());
    }

    private static bool IsOperandOtherThanTo(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.IdentifierToken => !token.MayBe(Keyword.To) && !token.MayBe(Keyword.On) && !token.IsReserved,
        SyntaxKind.IntegerToken or SyntaxKind.OpenParenthesisToken or SyntaxKind.StringToken => true,
        _ => false,
    };

    private (SyntaxToken Open, SeparatedSyntaxList<TNode> Elements, SyntaxToken Close) Bracketed<TNode>(SyntaxKind close, Func<TNode> element)
        where TNode : SyntaxNode
    {
        var open = Take();
        var outside = EnterBrackets();
        var elements = Separated(close, element);
        var end = Expect(close, close == SyntaxKind.CloseParenthesisToken ? "closeParenthesis" : "closeBracket");
        Leave(outside);
        return (open, elements, end);
    }

    private SeparatedSyntaxList<TNode> Separated<TNode>(SyntaxKind close, Func<TNode> element)
        where TNode : SyntaxNode
    {
        List<SyntaxElement> elements = [];
        while (!_isRecovering && !At(close))
        {
            elements.Add(element());
            if (_isRecovering || !At(SyntaxKind.CommaToken)) break;
            elements.Add(Take());
            if (At(close)) ReportExpected("expression");
        }

        return new SeparatedSyntaxList<TNode>(elements);
    }

    private Surroundings EnterBrackets()
    {
        var outside = new Surroundings(_brackets, _loops, _isInCaseHeader, _isColonSeparator, _isInVisitHeader, _isWithoutMembership);
        _brackets++;
        _isInCaseHeader = _isColonSeparator = _isInVisitHeader = _isWithoutMembership = false;
        return outside;
    }

    private void Leave(Surroundings outside) =>
        (_brackets, _loops, _isInCaseHeader, _isColonSeparator, _isInVisitHeader, _isWithoutMembership) = outside;

    private sealed record Surroundings(
        int Brackets, int Loops, bool IsInCaseHeader, bool IsColonSeparator, bool IsInVisitHeader, bool IsWithoutMembership);
}
