namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Choices by value, and loops over elements.</summary>
internal sealed partial class Parser
{
    private static readonly Keyword[] Visited = [Keyword.StringPiece, Keyword.Row, Keyword.Element, Keyword.Position];

    private SwitchStatementSyntax Switch()
    {
        var word = Take(Keyword.Switch);
        var subject = Expression();
        Open(OpenerKind.Switch, word);
        EndStatement();
        List<SwitchSectionSyntax> sections = [];
        while (true)
        {
            if (IsCase())
            {
                sections.Add(SwitchSection());
            }
            else if (IsEndOfBlock())
            {
                return new SwitchStatementSyntax(word, subject, sections, Close());
            }
            else
            {
                // Only in front of the first case: everything behind it is its body.
                _statementStart = Current.Span.Start;
                if (!At(SyntaxKind.SemicolonToken)) ReportExpected("word", [Keywords.Entry(Keyword.Case).Name.French, Keywords.Entry(Keyword.Case).Name.English]);
                do Skip();
                while (!At(SyntaxKind.EndOfFileToken) && !Current.StartsLine);
                _isRecovering = false;
            }
        }
    }

    private bool IsCase() => At(Keyword.Case) || (At(Keyword.Other) && At(1, Keyword.Case) && !Peek(1).StartsLine);

    private SwitchSectionSyntax SwitchSection()
    {
        var other = At(Keyword.Case) ? null : Take(Keyword.Other);
        var word = Take(Keyword.Case);
        var labels = other is null ? CaseLabels() : new SeparatedSyntaxList<CaseLabelSyntax>([]);
        var colon = TakeIf(SyntaxKind.ColonToken);
        if (_isRecovering) EndStatement();
        return new SwitchSectionSyntax(other, word, labels, colon, Block());
    }

    private SeparatedSyntaxList<CaseLabelSyntax> CaseLabels()
    {
        (_isInCaseHeader, _isColonSeparator) = (true, true);
        List<SyntaxElement> labels = [CaseLabel()];
        while (!_isRecovering && TakeIf(SyntaxKind.CommaToken) is { } comma)
        {
            labels.Add(comma);
            JoinNextLine(comma);
            labels.Add(CaseLabel());
        }

        (_isInCaseHeader, _isColonSeparator) = (false, false);
        return new SeparatedSyntaxList<CaseLabelSyntax>(labels);
    }

    private CaseLabelSyntax CaseLabel()
    {
        if (!IsAtLineEnd && IsComparison(Current.Kind)) return new RelationCaseLabelSyntax(Take(), Binary(BitwiseLevel));
        var low = Expression();
        ReadAs(operandPosition: false);
        if (IsAtLineEnd || _isRecovering) return new ValueCaseLabelSyntax(low);
        if (IsComparison(Current.Kind) && Peek(1).Kind == SyntaxKind.AsteriskToken)
        {
            var (sign, subject) = (Take(), Take());
            var second = !IsAtLineEnd && IsComparison(Current.Kind) ? Take() : Expect(SyntaxKind.LessToken, "comparison");
            return new IntervalCaseLabelSyntax(low, sign, subject, second, Binary(BitwiseLevel));
        }

        return At(Keyword.To) && !IsAssignment(Peek(1)) ? new RangeCaseLabelSyntax(low, Take(Keyword.To), Expression()) : new ValueCaseLabelSyntax(low);
    }

    private static bool IsAssignment(SyntaxToken token) => token.Kind is SyntaxKind.EqualsToken or SyntaxKind.PlusEqualsToken or SyntaxKind.MinusEqualsToken
        or SyntaxKind.DotToken or SyntaxKind.DotDotToken or SyntaxKind.SwapToken;

    private ForEachStatementSyntax ForEach()
    {
        var (word, each) = (Take(Keyword.For), Take(Keyword.Each));
        var kind = Visited.Where(IsKind).Cast<Keyword?>().FirstOrDefault() is { } visited ? Take(visited) : null;
        var variables = Variables(kind);
        var leading = TakeIf(Keyword.FromEnd);
        var of = TakeIf(Keyword.In) ?? Expect(Keyword.Of);

        (_isInVisitHeader, _isWithoutMembership) = (true, kind?.Is(Keyword.Position) == true);
        var source = Expression();
        (_isInVisitHeader, _isWithoutMembership) = (false, false);
        var inside = kind?.Is(Keyword.Position) == true ? TakeIf(Keyword.In) : null;
        var container = inside is null ? null : Expression();
        if (kind?.Is(Keyword.Position) == true) ReportUnsupported(kind);

        var separated = TakeIf(Keyword.Separated);
        var by = separated is null ? null : Expect(Keyword.By);
        var separator = separated is null ? null : Expression();
        var trailing = TakeIf(Keyword.FromEnd);
        if (!IsAtLineEnd && IsFilterWord()) SkipFilter();
        return new ForEachStatementSyntax(
            word, each, kind, variables, leading, of, source, inside, container, separated, by, separator, trailing, Body(OpenerKind.CountedLoop, word), Close());
    }

    // A word on what is visited, unless it is itself the variable.
    private bool IsKind(Keyword keyword)
    {
        if (IsAtLineEnd || !At(keyword)) return false;
        var next = Peek(1);
        return next.IsWord && !next.StartsLine && (keyword == Keyword.Row || !(next.MayBe(Keyword.Of) || next.MayBe(Keyword.In) || next.MayBe(Keyword.FromEnd)));
    }

    private SeparatedSyntaxList<IdentifierNameSyntax> Variables(SyntaxToken? kind)
    {
        List<SyntaxElement> variables = [];
        if (kind?.Is(Keyword.Row) == true && (At(Keyword.Of) || At(Keyword.In))) return new(variables);
        variables.Add(new IdentifierNameSyntax(ExpectName()));
        while (TakeIf(SyntaxKind.CommaToken) is { } comma)
        {
            variables.Add(comma);
            variables.Add(new IdentifierNameSyntax(ExpectName()));
        }

        return new(variables);
    }

    // The filter of a loop over a data file. One of its spellings differs from an operator by its accent alone.
    private bool IsFilterWord() => At(Keyword.Where)
        && (!At(Keyword.Or) || string.Equals(Current.Text, Keywords.Entry(Keyword.Where).Name.French, StringComparison.OrdinalIgnoreCase));

    private void SkipFilter()
    {
        ReportUnsupported(Current);
        SkipLine();
    }
}
