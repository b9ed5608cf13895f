namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Variables, constants, structures, enumerations.</summary>
internal sealed partial class Parser
{
    private StatementSyntax? Declaration()
    {
        var at = 1;
        while (Peek(at).Kind == SyntaxKind.CommaToken && Peek(at + 1) is { IsWord: true, IsReserved: false }) at += 2;
        if (Peek(at).StartsLine || !(At(at, Keyword.Is) || At(at, Keyword.Are))) return null;
        if (at == 1)
        {
            var kind = At(2, Keyword.Article) ? 3 : 2;
            var next = Peek(kind + 1);
            var isBlock = next.StartsLine || next.Kind is SyntaxKind.EndOfFileToken or SyntaxKind.SemicolonToken or SyntaxKind.LessToken;
            if (isBlock && At(kind, Keyword.Structure)) return Structure();
            if (isBlock && (At(kind, Keyword.Enumeration) || At(kind, Keyword.Combination))) return Enumeration();
        }

        return Variables();
    }

    private VariableDeclarationSyntax Variables()
    {
        List<SyntaxElement> names = [new IdentifierNameSyntax(Take())];
        while (At(SyntaxKind.CommaToken))
        {
            names.Add(Take());
            JoinNextLine((SyntaxToken)names[^1]);
            names.Add(new IdentifierNameSyntax(Take()));
        }

        var verb = Take(At(Keyword.Is) ? Keyword.Is : Keyword.Are);
        var article = Article();
        var type = Type();
        var arguments = !IsAtLineEnd && !_isRecovering && At(SyntaxKind.OpenParenthesisToken) ? Arguments() : null;
        var attributes = Attributes();
        var commaAttributes = CommaAttributes();
        var equals = TakeIf(SyntaxKind.EqualsToken);
        var initializer = equals is null ? null : Expression();
        if (type is ArrayTypeSyntax && initializer?.FirstToken is { Kind: SyntaxKind.MultiLineStringToken or SyntaxKind.StringTextToken } text && text.Text[0] == '[')
            _diagnostics.Add(new Diagnostic(1109, new TextSpan(text.Span.Start, 1)));
        return new VariableDeclarationSyntax(new(names), verb, article, type, arguments, attributes, commaAttributes, equals, initializer);
    }

    private List<CommaAttributeSyntax> CommaAttributes()
    {
        List<CommaAttributeSyntax> attributes = [];
        while (!IsAtLineEnd && At(SyntaxKind.CommaToken) && Peek(1).IsWord && Peek(2).Kind == SyntaxKind.EqualsToken)
        {
            var comma = Take();
            JoinNextLine(comma);
            attributes.Add(new CommaAttributeSyntax(comma, Take(), Take(), Binary(BitwiseLevel)));
        }

        return attributes;
    }

    private ConstantDeclarationSyntax Constants()
    {
        var word = Take(Keyword.Constant);
        if (!IsAtStatementEnd) return new ConstantDeclarationSyntax(word, [Constant()], null);
        Open(OpenerKind.Block, word);
        List<ConstantSyntax> constants = [];
        SkipSemicolons();
        while (!IsEndOfBlock())
        {
            constants.Add(Constant());
            EndStatement();
            SkipSemicolons();
        }

        return new ConstantDeclarationSyntax(word, constants, Close());
    }

    private ConstantSyntax Constant()
    {
        _statementStart = Current.Span.Start;
        return new ConstantSyntax(new IdentifierNameSyntax(ExpectName()), Expect(SyntaxKind.EqualsToken, "equals"), Expression());
    }

    // Between the lines of a list, separators carry no meaning.
    private void SkipSemicolons()
    {
        while (At(SyntaxKind.SemicolonToken)) Skip();
    }

    private StructureDeclarationSyntax Structure()
    {
        var name = new IdentifierNameSyntax(Take());
        var verb = Take(At(Keyword.Is) ? Keyword.Is : Keyword.Are);
        var article = At(Keyword.Article) ? Take(Keyword.Article) : null;
        var word = Take(Keyword.Structure);
        var attributes = Attributes();
        Open(OpenerKind.Block, word);
        EndStatement();
        var members = Declarations(isInterface: false);
        return new StructureDeclarationSyntax(name, verb, article, word, attributes, members, Close());
    }

    private EnumerationDeclarationSyntax Enumeration()
    {
        var name = new IdentifierNameSyntax(Take());
        var verb = Take(At(Keyword.Is) ? Keyword.Is : Keyword.Are);
        var article = At(Keyword.Article) ? Take(Keyword.Article) : null;
        var word = Take(At(Keyword.Enumeration) ? Keyword.Enumeration : Keyword.Combination);
        if (word.Is(Keyword.Combination)) ReportUnsupported(word);
        var attributes = Attributes();
        Open(OpenerKind.Block, word);
        EndStatement();
        List<EnumerationMemberSyntax> members = [];
        SkipSemicolons();
        while (!IsEndOfBlock())
        {
            _statementStart = Current.Span.Start;
            var member = ExpectName();
            var equals = TakeIf(SyntaxKind.EqualsToken);
            members.Add(new EnumerationMemberSyntax(member, equals, equals is null ? null : Expression()));
            if (!IsAtLineEnd && At(SyntaxKind.CommaToken)) Skip();
            EndStatement();
            SkipSemicolons();
        }

        return new EnumerationDeclarationSyntax(name, verb, article, word, attributes, members, Close());
    }

    private InheritanceClauseSyntax Inheritance()
    {
        var word = Take(At(Keyword.Inherits) ? Keyword.Inherits : Keyword.Implements);
        var of = At(Keyword.Of) && Peek(1) is { IsWord: true, StartsLine: false } ? Take(Keyword.Of) : null;
        return new InheritanceClauseSyntax(word, of, ExpectName());
    }
}
