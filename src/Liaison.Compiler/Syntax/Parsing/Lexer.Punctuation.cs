namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Signs of one to three characters; the longest wins.</summary>
internal sealed partial class Lexer
{
    // These exist only behind an operand. Signs that only statements know (++, <-) are put together by the parser.
    private static readonly (string Text, SyntaxKind Kind)[] BehindOperands =
    [
        ("[~~]", SyntaxKind.ContainsLooselyToken), ("[~~", SyntaxKind.StartsWithLooselyToken),
        ("[~]", SyntaxKind.ContainsIgnoringCaseToken), ("[~", SyntaxKind.StartsWithIgnoringCaseToken),
        ("[=]", SyntaxKind.ContainsToken), ("[=", SyntaxKind.StartsWithToken), ("[[", SyntaxKind.OpenSubstringToken),
        ("~~]", SyntaxKind.EndsWithLooselyToken), ("~]", SyntaxKind.EndsWithIgnoringCaseToken), ("=]", SyntaxKind.EndsWithToken),
        ("~~", SyntaxKind.TildeTildeToken), ("~=", SyntaxKind.TildeEqualsToken),
    ];

    private static readonly (string Text, SyntaxKind Kind)[] Anywhere =
    [
        ("==", SyntaxKind.EqualsEqualsToken), ("=>", SyntaxKind.ArrowToken), ("=", SyntaxKind.EqualsToken),
        ("<=>", SyntaxKind.SwapToken), ("<=", SyntaxKind.LessEqualsToken), ("<>", SyntaxKind.NotEqualsToken), ("<", SyntaxKind.LessToken),
        (">=", SyntaxKind.GreaterEqualsToken), (">", SyntaxKind.GreaterToken),
        ("+=", SyntaxKind.PlusEqualsToken), ("+", SyntaxKind.PlusToken), ("-=", SyntaxKind.MinusEqualsToken), ("-", SyntaxKind.MinusToken),
        ("*=", SyntaxKind.AsteriskEqualsToken), ("*", SyntaxKind.AsteriskToken), ("/=", SyntaxKind.SlashEqualsToken), ("/", SyntaxKind.SlashToken),
        ("||", SyntaxKind.BarBarToken), ("|", SyntaxKind.BarToken), ("&", SyntaxKind.AmpersandToken), ("%", SyntaxKind.PercentToken),
        ("^", SyntaxKind.CaretToken), ("~", SyntaxKind.TildeToken), ("?", SyntaxKind.QuestionToken), ("..", SyntaxKind.DotDotToken),
        (".", SyntaxKind.DotToken), ("::", SyntaxKind.ColonColonToken), (":", SyntaxKind.ColonToken), (",", SyntaxKind.CommaToken),
        (";", SyntaxKind.SemicolonToken), ("(", SyntaxKind.OpenParenthesisToken), (")", SyntaxKind.CloseParenthesisToken),
        ("[", SyntaxKind.OpenBracketToken), ("]", SyntaxKind.CloseBracketToken), ("{", SyntaxKind.OpenBraceToken), ("}", SyntaxKind.CloseBraceToken),
    ];

    private (SyntaxKind Kind, object? Value) Punctuation(bool operandPosition)
    {
        var sign = operandPosition ? null : Longest(BehindOperands);
        sign ??= Longest(Anywhere);
        if (sign is { } found)
        {
            _position += found.Text.Length;
            return (found.Kind, null);
        }

        _position++;
        return (SyntaxKind.BadToken, null);
    }

    private (string Text, SyntaxKind Kind)? Longest((string Text, SyntaxKind Kind)[] signs)
    {
        foreach (var sign in signs)
        {
            if (sign.Text.Length <= _end - _position && string.CompareOrdinal(_text, _position, sign.Text, 0, sign.Text.Length) == 0) return sign;
        }

        return null;
    }
}
