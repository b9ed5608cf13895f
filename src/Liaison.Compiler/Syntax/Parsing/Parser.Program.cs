namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>The parts of a text: main process, procedures, classes; sections and internal procedures of a process.</summary>
internal sealed partial class Parser
{
    private static readonly Keyword[] HeaderWords =
        [Keyword.Global, Keyword.Local, Keyword.Public, Keyword.Private, Keyword.Protected, Keyword.Virtual, Keyword.Abstract];

    private CompilationUnitSyntax CompilationUnit()
    {
        var main = Process(OpenerKind.Process, Missing(SyntaxKind.IdentifierToken));
        _openers.Pop();
        List<MemberSyntax> members = [];
        while (!At(SyntaxKind.EndOfFileToken))
        {
            if (IsPlainProcedure()) members.Add(Procedure());
            else if (IsClass()) members.Add(Class());
            else SkipToMember();
        }

        return new CompilationUnitSyntax(main, members, Take());
    }

    // Behind a class only procedures and classes have a place.
    private void SkipToMember()
    {
        if (At(Keyword.End)) ReportStrayEnd();
        else ReportExpected("member");
        while (!At(SyntaxKind.EndOfFileToken) && !IsPlainProcedure() && !IsClass()) Skip();
        _isRecovering = false;
    }

    private bool IsProcedureWord(int distance) => At(distance, Keyword.Procedure) || At(distance, Keyword.Function);

    private bool IsPlainProcedure() => Current.StartsLine && IsProcedureWord(0) && !IsInternalProcedure();

    private bool IsInternalProcedure() => IsProcedureWord(0) && At(1, Keyword.Internal) && Peek(2) is { IsWord: true, StartsLine: false };

    private bool IsClass()
    {
        if (!Current.StartsLine || !Current.IsWord || Current.IsReserved || !At(1, Keyword.Is)) return false;
        var at = At(2, Keyword.Article) ? 3 : 2;
        if (!At(at, Keyword.Class) && !At(at, Keyword.Interface)) return false;
        var next = Peek(at + 1);
        return next.StartsLine || next.Kind is SyntaxKind.EndOfFileToken or SyntaxKind.SemicolonToken or SyntaxKind.LessToken || IsAbstract(at + 1);
    }

    private bool IsAbstract(int distance) => Peek(distance) is { Kind: SyntaxKind.CommaToken, StartsLine: false } && At(distance + 1, Keyword.Abstract);

    private ProcedureDeclarationSyntax Procedure()
    {
        var header = Header();
        EndStatement();
        var body = Process(OpenerKind.Process, header.Name);
        _openers.Pop();
        var end = At(Keyword.End) ? Take(Keyword.End) : null;
        if (end is not null) EndStatement();
        return new ProcedureDeclarationSyntax(header, body, end);
    }

    private ProcedureHeaderSyntax Header()
    {
        var keyword = Take(At(Keyword.Procedure) ? Keyword.Procedure : Keyword.Function);
        var isInternal = At(Keyword.Internal) && Peek(1) is { IsWord: true, StartsLine: false };
        var internalKeyword = isInternal ? Take(Keyword.Internal) : null;
        List<SyntaxToken> modifiers = [];
        while (!IsAtLineEnd && Peek(1) is { IsWord: true, StartsLine: false } && HeaderWords.Where(At).Cast<Keyword?>().FirstOrDefault() is { } word)
            modifiers.Add(Take(word));

        var isQualified = !IsAtLineEnd && Current.IsWord && Peek(1).Kind is SyntaxKind.DotToken or SyntaxKind.ColonColonToken && Peek(2) is { IsWord: true, StartsLine: false };
        var className = isQualified ? Take() : null;
        var separator = isQualified ? Take() : null;
        var name = ExpectName();
        var parameters = !IsAtLineEnd && At(SyntaxKind.OpenParenthesisToken) ? Parameters() : null;
        var attributes = Attributes();
        var colon = TakeIf(SyntaxKind.ColonToken);
        return new ProcedureHeaderSyntax(
            keyword, internalKeyword, modifiers, className, separator, name, parameters, attributes, colon, colon is null ? null : ResultType());
    }

    // The caller takes its opener away again: a plain process ends by itself, an internal one with its closing word.
    private ProcessBodySyntax Process(OpenerKind kind, SyntaxToken name)
    {
        Open(kind, name);
        var loops = _loops;
        _loops = 0;
        var statements = Statements();
        List<ProcessSectionSyntax> sections = [];
        while (IsSection()) sections.Add(Section());
        _loops = loops;
        return new ProcessBodySyntax(statements, sections);
    }

    private bool IsSection()
    {
        if (_openers.Peek().Kind is not (OpenerKind.Process or OpenerKind.Internal)) return false;
        if (At(Keyword.End)) return Peek(1) is { Kind: SyntaxKind.ColonToken, StartsLine: false } && IsMainSpelling(Keyword.End);
        return At(Keyword.Case) && (At(1, Keyword.Error) || At(1, Keyword.Exception)) && Peek(2) is { Kind: SyntaxKind.ColonToken, StartsLine: false };
    }

    private bool IsMainSpelling(Keyword keyword) =>
        Fold.Same(Current.Text, Keywords.Entry(keyword).Name.French) || Fold.Same(Current.Text, Keywords.Entry(keyword).Name.English);

    private ProcessSectionSyntax Section()
    {
        var isEnd = At(Keyword.End);
        var keyword = Take(isEnd ? Keyword.End : Keyword.Case);
        var subject = isEnd ? null : Take(At(Keyword.Error) ? Keyword.Error : Keyword.Exception);
        return new ProcessSectionSyntax(keyword, subject, Take(), Block());
    }

    private InternalProcedureSyntax InternalProcedure()
    {
        NoteDepth();
        var header = Header();
        EndStatement();
        var body = Process(OpenerKind.Internal, header.Name);
        return new InternalProcedureSyntax(header, body, Close());
    }

    // Told when the construct around it is closed, with the line after which it may stand. When it is not, that says enough.
    private void NoteDepth()
    {
        var around = _openers.TakeWhile(opener => opener.Kind is not (OpenerKind.Process or OpenerKind.Internal)).LastOrDefault();
        if (around is null) return;
        var diagnostic = new Diagnostic(1105, Current.Span, DiagnosticArgument.Of("opener", around.Token.Text));
        if (around.Kind == OpenerKind.Lambda) _diagnostics.Add(diagnostic with { Hint = "lambda" });
        else around.WhenClosed.Add(diagnostic);
    }

    private ClassDeclarationSyntax Class()
    {
        var name = new IdentifierNameSyntax(Take());
        var verb = Take(Keyword.Is);
        var article = At(Keyword.Article) ? Take(Keyword.Article) : null;
        var keyword = Take(At(Keyword.Class) ? Keyword.Class : Keyword.Interface);
        var attributes = Attributes();
        List<SyntaxToken> modifiers = IsAbstract(0) ? [Take(), Take(Keyword.Abstract)] : [];
        Open(OpenerKind.Class, keyword);
        EndStatement();
        var declarations = Declarations(isInterface: keyword.Is(Keyword.Interface));
        var end = Close();
        if (end is not null) EndStatement();
        List<ProcedureDeclarationSyntax> methods = [];
        while (IsPlainProcedure()) methods.Add(Procedure());
        return new ClassDeclarationSyntax(name, verb, article, keyword, attributes, modifiers, declarations, end, methods);
    }

    private List<StatementSyntax> Declarations(bool isInterface)
    {
        List<StatementSyntax> declarations = [];
        while (true)
        {
            if (isInterface && IsPlainProcedure())
            {
                declarations.Add(new MethodHeaderStatementSyntax(Header()));
                EndStatement();
            }
            else if (IsEndOfBlock())
            {
                return declarations;
            }
            else
            {
                var first = Current;
                var declaration = Statement();
                if (!IsDeclaration(declaration)) _diagnostics.Add(new Diagnostic(
                    1106, first.Span, new DiagnosticArgument("found", Filled(DiagnosticTexts.Phrase("quoted"), first.Text)), new DiagnosticArgument("expected", DiagnosticTexts.Phrase("declaration"))));
                declarations.Add(declaration);
            }
        }
    }

    private static bool IsDeclaration(StatementSyntax statement) => statement is VariableDeclarationSyntax or ConstantDeclarationSyntax or ScopeStatementSyntax
        or StructureDeclarationSyntax or EnumerationDeclarationSyntax or InheritanceClauseSyntax or EmptyStatementSyntax or IncompleteStatementSyntax or ExternStatementSyntax;
}
