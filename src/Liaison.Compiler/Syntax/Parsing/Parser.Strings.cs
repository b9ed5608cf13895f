namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Strings, and the expressions in their text.</summary>
internal sealed partial class Parser
{
    private ExpressionSyntax StringLiteral()
    {
        var token = Take();
        // Only a faulty one has its value already.
        if (token.Value is not null) return new LiteralExpressionSyntax(token);

        var width = token.Kind == SyntaxKind.StringToken ? _lexer.QuoteWidth(token.Text[0]) : 0;
        var content = width > 0
            ? TextSpan.FromBounds(token.Span.Start + width, token.Span.End - width)
            : StringContent.BetweenLines(_text, token.Span);
        var indentation = width > 0 ? 0 : StringContent.Indentation(_source.ToString(content));
        var interpolations = _options.Interpolation ? StringContent.Interpolations(_text, content) : [];
        if (interpolations.Count == 0) return new LiteralExpressionSyntax(token.Valued(ValueOf(token, content, content, indentation)));

        List<InterpolatedStringPartSyntax> parts = [];
        var start = token.Span.Start;
        foreach (var interpolation in interpolations)
        {
            parts.Add(StringText(token, content, start, interpolation.Start, indentation));
            parts.Add(Interpolation(token, interpolation, width));
            start = interpolation.End;
        }

        parts.Add(StringText(token, content, start, token.Span.End, indentation));
        _last = ((StringTextSyntax)parts[^1]).Token;
        return new InterpolatedStringExpressionSyntax(parts);
    }

    private StringTextSyntax StringText(SyntaxToken token, TextSpan content, int start, int end, int indentation)
    {
        var inside = TextSpan.FromBounds(Math.Max(start, content.Start), Math.Min(end, content.End));
        return new StringTextSyntax(new SyntaxToken(
            SyntaxKind.StringTextToken,
            start,
            _text[start..end],
            start == token.Span.Start ? token.LeadingTrivia : [],
            end == token.Span.End ? token.TrailingTrivia : [],
            ValueOf(token, content, inside, indentation)));
    }

    private string ValueOf(SyntaxToken token, TextSpan content, TextSpan stretch, int indentation)
    {
        var raw = _source.ToString(stretch);
        var value = token.Kind == SyntaxKind.StringToken
            ? StringContent.Undouble(raw, token.Text[0], _lexer.QuoteWidth(token.Text[0]))
            : StringContent.Unindent(raw, indentation, stretch.Start == content.Start, stretch.End == content.End);
        return StringContent.Replace(value, _options.Placeholders);
    }

    private InterpolationSyntax Interpolation(SyntaxToken token, TextSpan place, int width)
    {
        var open = new SyntaxToken(SyntaxKind.InterpolationOpenToken, place.Start, StringContent.Open, [], []);
        var inside = TextSpan.FromBounds(place.Start + StringContent.Open.Length, place.End - StringContent.Close.Length);
        var (lexer, wasRecovering, wasInside) = (_lexer, _isRecovering, _isInInterpolation);
        SyntaxToken[] ahead = [.. _ahead];
        var outside = EnterBrackets();

        var quote = width > 0 ? (token.Text[0], 2 * width) : ('"', _lexer.QuoteWidth('"'));
        _lexer = _lexer.Inside(inside, quote);
        _ahead.Clear();
        _last = open;
        _isRecovering = false;
        _isInInterpolation = true;
        var expression = Expression();
        if (Current.Kind != SyntaxKind.EndOfFileToken) ReportExpected("endOfStatement");
        while (Current.Kind != SyntaxKind.EndOfFileToken) Skip();
        var end = Take();

        Leave(outside);
        (_lexer, _isRecovering, _isInInterpolation) = (lexer, wasRecovering, wasInside);
        _ahead.Clear();
        _ahead.AddRange(ahead);
        var close = new SyntaxToken(SyntaxKind.InterpolationCloseToken, inside.End, StringContent.Close, end.LeadingTrivia, []);
        return new InterpolationSyntax(open, expression, close);
    }
}
