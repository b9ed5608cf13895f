namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Procedures without name, and the parameters of all procedures.</summary>
internal sealed partial class Parser
{
    // How far a default in front of the arrow is looked through.
    private const int MostLookedAt = 64;

    // At a parenthesis: whether names up to the closing one, then an arrow, follow it.
    private bool IsLambda()
    {
        var at = 1;
        if (Peek(at).Kind == SyntaxKind.CloseParenthesisToken) return Peek(at + 1).Kind == SyntaxKind.ArrowToken;
        while (true)
        {
            if (Peek(at).MayBe(Keyword.Local) && Peek(at + 1).IsWord) at++;
            if (Peek(at).Kind != SyntaxKind.AsteriskToken && (!Peek(at).IsWord || Peek(at).IsReserved)) return false;
            at++;
            var next = Peek(at);
            switch (next.Kind)
            {
                case SyntaxKind.CommaToken:
                    at++;
                    continue;
                case SyntaxKind.CloseParenthesisToken:
                    return Peek(at + 1).Kind == SyntaxKind.ArrowToken;
                case SyntaxKind.EqualsToken:
                    return IsArrowBehindParenthesis(at);
                default:
                    return next.IsWord && (next.MayBe(Keyword.Is) || (!next.IsReserved && OperatorWords.All(pair => !next.MayBe(pair.Word))));
            }
        }
    }

    private bool IsArrowBehindParenthesis(int at)
    {
        var open = 1;
        for (var end = at + MostLookedAt; at < end; at++)
        {
            switch (Peek(at).Kind)
            {
                case SyntaxKind.OpenParenthesisToken:
                    open++;
                    break;
                case SyntaxKind.CloseParenthesisToken when --open == 0:
                    return Peek(at + 1).Kind == SyntaxKind.ArrowToken;
                case SyntaxKind.EndOfFileToken:
                    return false;
            }
        }

        return false;
    }

    private LambdaExpressionSyntax Lambda()
    {
        var parameters = At(SyntaxKind.OpenParenthesisToken)
            ? Parameters()
            : new ParameterListSyntax(null, new([new ParameterSyntax(null, Take(), null, null, null, [], null, null)]), null);
        var arrow = Expect(SyntaxKind.ArrowToken, "arrow");
        if (IsAtLineEnd || !At(SyntaxKind.OpenBraceToken)) return new LambdaExpressionSyntax(parameters, arrow, Expression(), null, null, null);

        var open = Take();
        var outside = EnterBrackets();
        _brackets = 0;
        _loops = 0;
        Open(OpenerKind.Lambda, open);
        var statements = Statements();
        var body = new ProcessBodySyntax(statements, []);
        _openers.Pop();
        Leave(outside);
        var close = At(SyntaxKind.CloseBraceToken) ? Take() : Expect(SyntaxKind.CloseBraceToken, "closeBrace");
        return new LambdaExpressionSyntax(parameters, arrow, null, open, body, close);
    }

    private ParameterListSyntax Parameters()
    {
        var (open, parameters, close) = Bracketed(SyntaxKind.CloseParenthesisToken, Parameter);
        return new ParameterListSyntax(open, parameters, close);
    }

    private ParameterSyntax Parameter()
    {
        var local = At(Keyword.Local) && Peek(1) is { IsWord: true, IsReserved: false } ? Take(Keyword.Local) : null;
        var name = At(SyntaxKind.AsteriskToken) ? Take() : ExpectName();
        var verb = TakeIf(Keyword.Is);
        var article = verb is null ? null : Article();
        var type = verb is not null || (!_isRecovering && Current is { IsWord: true, IsReserved: false }) ? Type() : null;
        var attributes = Attributes();
        var equals = TakeIf(SyntaxKind.EqualsToken);
        return new ParameterSyntax(local, name, verb, article, type, attributes, equals, equals is null ? null : Expression());
    }
}
