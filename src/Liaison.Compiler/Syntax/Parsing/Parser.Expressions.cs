namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Expressions of operators, from the loosest to the tightest.</summary>
internal sealed partial class Parser
{
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int NotLevel = 3;
    private const int ComparisonLevel = 4;
    private const int BitwiseLevel = 5;
    private const int AdditiveLevel = 6;
    private const int MultiplicativeLevel = 7;
    private const int PowerLevel = 8;

    private static readonly (Keyword Word, int Level)[] OperatorWords =
    [
        (Keyword.Or, OrLevel), (Keyword.OrElse, OrLevel), (Keyword.And, AndLevel), (Keyword.AndThen, AndLevel),
        (Keyword.In, ComparisonLevel), (Keyword.Modulo, MultiplicativeLevel),
    ];

    private ExpressionSyntax Expression()
    {
        _nested++;
        var expression = IsTooDeep() ? MissingName() : Conditional();
        _nested--;
        return expression;
    }

    private ExpressionSyntax Conditional()
    {
        var condition = Binary(OrLevel);
        if (IsAtLineEnd || !At(SyntaxKind.QuestionToken)) return condition;

        var question = Take();
        var outside = _isColonSeparator;
        _isColonSeparator = true;
        var whenTrue = Expression();
        _isColonSeparator = outside;
        var otherwise = _options.Lenient && At(SyntaxKind.ColonToken) ? Take() : Expect(Keyword.Else);
        return new ConditionalExpressionSyntax(condition, question, whenTrue, otherwise, Expression());
    }

    private ExpressionSyntax Binary(int least)
    {
        var left = Unary();
        for (var operators = 0; !_isRecovering; operators++)
        {
            ReadAs(operandPosition: false);
            if (IsAtLineEnd) break;
            var (level, word) = OperatorHere();
            if (level < least || (_isInCaseHeader && level == ComparisonLevel && Peek(1).Kind == SyntaxKind.AsteriskToken)) break;
            if (operators == MostOperators)
            {
                ReportTooDeep();
                break;
            }

            var sign = word is { } keyword ? Take(keyword) : Take();
            JoinNextLine(sign);
            left = level switch
            {
                ComparisonLevel => Comparison(left, sign),
                PowerLevel => new BinaryExpressionSyntax(left, sign, Deeper(PowerLevel)),
                AdditiveLevel => Concatenation(left, sign, Binary(MultiplicativeLevel)),
                _ => new BinaryExpressionSyntax(left, sign, Binary(level + 1)),
            };
        }

        return left;
    }

    private ExpressionSyntax Deeper(int level)
    {
        _nested++;
        var expression = IsTooDeep() ? MissingName() : Binary(level);
        _nested--;
        return expression;
    }

    private ExpressionSyntax Comparison(ExpressionSyntax left, SyntaxToken sign)
    {
        var middle = Binary(BitwiseLevel);
        ReadAs(operandPosition: false);
        if (IsAtLineEnd || _isRecovering) return new BinaryExpressionSyntax(left, sign, middle);
        if (sign.Kind == SyntaxKind.EqualsToken && At(Keyword.To))
            return new BetweenExpressionSyntax(left, sign, middle, Take(Keyword.To), Binary(BitwiseLevel));
        if ((IsAscending(sign) && IsAscending(Current)) || (IsDescending(sign) && IsDescending(Current)))
        {
            var second = Take();
            JoinNextLine(second);
            return new ChainedComparisonSyntax(left, sign, middle, second, Binary(BitwiseLevel));
        }

        return new BinaryExpressionSyntax(left, sign, middle);
    }

    private static bool IsAscending(SyntaxToken sign) => sign.Kind is SyntaxKind.LessToken or SyntaxKind.LessEqualsToken;

    private static bool IsDescending(SyntaxToken sign) => sign.Kind is SyntaxKind.GreaterToken or SyntaxKind.GreaterEqualsToken;

    private static BinaryExpressionSyntax Concatenation(ExpressionSyntax left, SyntaxToken sign, ExpressionSyntax right) =>
        sign.Kind == SyntaxKind.PlusToken ? new(AsSeparator(left), sign, AsSeparator(right)) : new(left, sign, right);

    // One element in brackets beside a plus sign is the separator of an optional concatenation; with a comma behind it, it is not.
    private static ExpressionSyntax AsSeparator(ExpressionSyntax operand) => operand is ArrayLiteralSyntax { Elements: [var only] and { Elements.Count: 1 } } literal
        ? new OptionalSeparatorSyntax(literal.OpenBracket, only, literal.CloseBracket)
        : operand;

    private ExpressionSyntax Unary()
    {
        var isNot = !IsAtLineEnd && At(Keyword.Not) && !IsNoValue();
        ReadAs(operandPosition: true);
        if (!isNot && (IsAtLineEnd || !IsSign(Current.Kind))) return Postfix(Primary());

        var isDoubled = At(SyntaxKind.AmpersandToken) && _last is { Kind: SyntaxKind.AmpersandToken } before && before.Span.End == Current.Span.Start;
        var sign = isNot ? Take(Keyword.Not) : Take();
        if (sign.Kind == SyntaxKind.AmpersandToken) ReportUnsupported(sign, hint: isDoubled ? "and" : "");
        _nested++;
        var operand = IsTooDeep() ? MissingName() : isNot ? Binary(ComparisonLevel) : Unary();
        _nested--;
        return new UnaryExpressionSyntax(sign, operand);
    }

    // The word for a negation is a value as well: where nothing follows that it could negate.
    private bool IsNoValue() => Current.Entries.Any(entry => entry.Id == Keyword.No)
        && Peek(1) is { StartsLine: true } or { Kind: SyntaxKind.CommaToken or SyntaxKind.CloseParenthesisToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.EndOfFileToken };

    private static bool IsSign(SyntaxKind kind) =>
        kind is SyntaxKind.MinusToken or SyntaxKind.PlusToken or SyntaxKind.TildeToken or SyntaxKind.AmpersandToken;

    private (int Level, Keyword? Word) OperatorHere()
    {
        if (Current.IsWord)
        {
            foreach (var (word, level) in OperatorWords)
            {
                if (Current.MayBe(word) && IsOperator(word)) return (level, word);
            }

            return (0, null);
        }

        return (LevelOf(Current.Kind), null);
    }

    private bool IsOperator(Keyword word) => word switch
    {
        Keyword.In => !_isWithoutMembership && !Peek(1).StartsLine && Peek(1).Kind != SyntaxKind.EndOfFileToken,
        Keyword.Or => !(_isInVisitHeader && IsFilterWord()),
        _ => true,
    };

    private static int LevelOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.CaretToken => PowerLevel,
        SyntaxKind.AsteriskToken or SyntaxKind.SlashToken or SyntaxKind.PercentToken => MultiplicativeLevel,
        SyntaxKind.PlusToken or SyntaxKind.MinusToken => AdditiveLevel,
        SyntaxKind.AmpersandToken or SyntaxKind.BarToken or SyntaxKind.BarBarToken => BitwiseLevel,
        _ => IsComparison(kind) ? ComparisonLevel : 0,
    };

    private static bool IsComparison(SyntaxKind kind) => kind is SyntaxKind.EqualsToken or SyntaxKind.EqualsEqualsToken or SyntaxKind.NotEqualsToken
        or SyntaxKind.LessToken or SyntaxKind.LessEqualsToken or SyntaxKind.GreaterToken or SyntaxKind.GreaterEqualsToken
        or SyntaxKind.TildeEqualsToken or SyntaxKind.TildeTildeToken
        or SyntaxKind.StartsWithToken or SyntaxKind.StartsWithIgnoringCaseToken or SyntaxKind.StartsWithLooselyToken
        or SyntaxKind.ContainsToken or SyntaxKind.ContainsIgnoringCaseToken or SyntaxKind.ContainsLooselyToken
        or SyntaxKind.EndsWithToken or SyntaxKind.EndsWithIgnoringCaseToken or SyntaxKind.EndsWithLooselyToken;

    // A line that ends with an operator or a comma goes on, with a warning; not into a line that begins a statement.
    private void JoinNextLine(SyntaxToken sign)
    {
        if (_brackets > 0 || !Current.StartsLine || Current.Kind == SyntaxKind.EndOfFileToken) return;
        if (Current.IsReserved && !Current.Entries.Any(entry => entry.Kind == KeywordKind.Value || entry.Id is Keyword.Not or Keyword.New)) return;
        Warn(1110, sign);
        _ahead[0] = Current.Joined();
    }
}
