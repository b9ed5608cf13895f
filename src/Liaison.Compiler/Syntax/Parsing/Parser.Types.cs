namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Types and attributes.</summary>
internal sealed partial class Parser
{
    private static readonly Keyword[] ArrayQualifiers = [Keyword.Associative, Keyword.Dynamic, Keyword.Fixed];
    private static readonly Keyword[] Collections = [Keyword.Queue, Keyword.Stack, Keyword.List];
    private static readonly Keyword[] Qualifiers =
        [Keyword.System, Keyword.Unsigned, Keyword.Ansi, Keyword.Unicode, Keyword.Utf8, Keyword.Fixed, Keyword.AsciiZ, Keyword.ByteWord];

    private SyntaxToken? Article() =>
        !IsAtLineEnd && At(Keyword.Article) && !Peek(1).StartsLine && (Peek(1).IsWord || Peek(1).Kind == SyntaxKind.IntegerToken) ? Take(Keyword.Article) : null;

    private TypeSyntax Type()
    {
        _nested++;
        var type = IsTooDeep() ? MissingType() : TypeHere();
        _nested--;
        return type;
    }

    private TypeSyntax ResultType()
    {
        if (IsAtLineEnd || !At(SyntaxKind.OpenParenthesisToken)) return Type();
        var (open, types, close) = Bracketed(SyntaxKind.CloseParenthesisToken, Type);
        return new TupleTypeSyntax(open, types, close);
    }

    private NamedTypeSyntax MissingType() => new(null, [Missing(SyntaxKind.IdentifierToken)], null);

    private TypeSyntax TypeHere()
    {
        if (IsAtLineEnd || !(Current.IsWord || (At(SyntaxKind.IntegerToken) && Peek(1).Kind == SyntaxKind.MinusToken)))
        {
            ReportExpected("type");
            return MissingType();
        }

        if (At(Keyword.Array) || (ArrayQualifiers.Any(At) && At(1, Keyword.Array) && !Peek(1).StartsLine)) return ArrayType();
        if (Collections.FirstOrDefault(At) is var collection && At(collection) && Collections.Contains(collection)) return CollectionType(collection);
        if (At(SyntaxKind.IntegerToken) || At(Keyword.Unsigned)) return EnglishInteger();
        if (At(Keyword.Object) && Peek(1) is { IsWord: true, IsReserved: false, StartsLine: false } && !At(1, Keyword.Dynamic))
            return NamedType(Take(Keyword.Object));
        return TypeWord() is { } word ? SimpleType(word) : NamedType(null);
    }

    private Keyword? TypeWord()
    {
        foreach (var entry in Current.Entries)
        {
            if (entry.Kind == KeywordKind.Type) return entry.Id;
        }

        return At(Keyword.DataSource) ? Keyword.DataSource : null;
    }

    private SimpleTypeSyntax SimpleType(Keyword word)
    {
        List<SyntaxToken> tokens = [Take(word)];
        if (word is Keyword.Control or Keyword.DataSource) ReportUnsupported(tokens[0]);
        while (!IsAtLineEnd)
        {
            if (Qualifiers.Where(At).Cast<Keyword?>().FirstOrDefault() is { } qualifier) tokens.Add(Take(qualifier));
            else if (At(Keyword.On) && Peek(1).Kind == SyntaxKind.IntegerToken) tokens.AddRange([Take(Keyword.On), Take()]);
            else if (word == Keyword.Numeric && IsPrecision()) tokens.AddRange([Take(), Take(), Take(), Take(), Take()]);
            else break;
        }

        return new SimpleTypeSyntax(tokens);
    }

    // In parentheses, the number of digits and of decimals.
    private bool IsPrecision() => At(SyntaxKind.OpenParenthesisToken) && Peek(1).Kind == SyntaxKind.IntegerToken && Peek(2).Kind == SyntaxKind.CommaToken
        && Peek(3).Kind == SyntaxKind.IntegerToken && Peek(4).Kind == SyntaxKind.CloseParenthesisToken;

    // "unsigned 8-byte int": the size in front of the type word.
    private SimpleTypeSyntax EnglishInteger()
    {
        List<SyntaxToken> tokens = [];
        if (At(Keyword.Unsigned)) tokens.Add(Take(Keyword.Unsigned));
        if (TakeIf(SyntaxKind.IntegerToken) is { } size)
        {
            tokens.Add(size);
            tokens.Add(Expect(SyntaxKind.MinusToken, "type"));
            tokens.Add(Expect(Keyword.ByteWord));
        }

        tokens.Add(TypeWord() is { } word && !IsAtLineEnd ? Take(word) : Expect(Keyword.Integer));
        return new SimpleTypeSyntax(tokens);
    }

    private NamedTypeSyntax NamedType(SyntaxToken? objectKeyword)
    {
        List<SyntaxToken> names = [ExpectName()];
        while (!IsAtLineEnd && At(SyntaxKind.DotToken) && Peek(1) is { IsWord: true, StartsLine: false }) names.AddRange([Take(), Take()]);
        return new NamedTypeSyntax(objectKeyword, names, TakeIf(Keyword.Dynamic));
    }

    private ArrayTypeSyntax ArrayType()
    {
        var leading = TakeAll(ArrayQualifiers);
        var keyword = Take(Keyword.Array);
        var qualifiers = TakeAll(ArrayQualifiers);
        var attributes = Attributes();
        var dimensions = Dimensions();
        var of = TakeIf(Keyword.Of);
        var hasElement = of is not null || (dimensions is not null && !IsAtLineEnd && (Current.IsWord || At(SyntaxKind.IntegerToken)));
        return new ArrayTypeSyntax(leading, keyword, qualifiers, attributes, dimensions, of, hasElement ? Type() : null);
    }

    private List<SyntaxToken> TakeAll(Keyword[] keywords)
    {
        List<SyntaxToken> taken = [];
        while (!IsAtLineEnd && keywords.Where(At).Cast<Keyword?>().FirstOrDefault() is { } keyword) taken.Add(Take(keyword));
        return taken;
    }

    private DimensionsSyntax? Dimensions()
    {
        if (IsAtLineEnd) return null;
        ReadAs(operandPosition: false);
        if (At(SyntaxKind.OpenBracketToken))
        {
            var (open, sizes, close) = Bracketed(SyntaxKind.CloseBracketToken, Expression);
            return new DimensionsSyntax(open, sizes, close);
        }

        if (!At(Keyword.Of) || !IsSize()) return null;
        var preposition = Take(Keyword.Of);
        List<SyntaxElement> elements = [Binary(BitwiseLevel)];
        while (TakeIf(Keyword.By) is { } by)
        {
            elements.Add(by);
            elements.Add(Binary(BitwiseLevel));
        }

        return new DimensionsSyntax(preposition, new(elements), null);
    }

    // Behind the preposition stands a size when a number does that is not part of a type, or a name and then a type.
    private bool IsSize()
    {
        var (first, second) = (Peek(1), Peek(2));
        if (first.Kind == SyntaxKind.IntegerToken) return second.Kind != SyntaxKind.MinusToken || !At(3, Keyword.ByteWord);
        if (first.Kind == SyntaxKind.OpenParenthesisToken) return true;
        if (!first.IsWord || first.Entries.Any(entry => entry.Kind == KeywordKind.Type) || second.StartsLine) return false;
        if (second.IsWord) return !second.MayBe(Keyword.Dynamic);
        return second.Kind is SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.AsteriskToken;
    }

    private CollectionTypeSyntax CollectionType(Keyword word)
    {
        var keyword = Take(word);
        var of = TakeIf(Keyword.Of);
        return new CollectionTypeSyntax(keyword, of, of is null ? null : Type());
    }

    private List<AngleAttributeSyntax> Attributes()
    {
        List<AngleAttributeSyntax> attributes = [];
        while (!IsAtLineEnd && At(SyntaxKind.LessToken) && Peek(1) is { IsWord: true, StartsLine: false })
        {
            var open = Take();
            List<SyntaxToken> content = [];
            while (!IsAtStatementEnd && !At(SyntaxKind.GreaterToken)) content.Add(Take());
            attributes.Add(new AngleAttributeSyntax(open, content, Expect(SyntaxKind.GreaterToken, "closeAngle")));
        }

        return attributes;
    }

    private void ReportUnsupported(SyntaxToken at, string phrase = "", string hint = "") => _diagnostics.Add(new Diagnostic(
        2030,
        at.Span,
        new DiagnosticArgument("construct", phrase.Length > 0 ? DiagnosticTexts.Phrase(phrase) : Filled(DiagnosticTexts.Phrase("quoted"), at.Text)))
    { Hint = hint });
}
