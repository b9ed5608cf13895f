namespace Liaison.Compiler.Tests.Syntax;

public sealed class StatementTests
{
    [Theory]
    [InlineData("SI a ALORS b() ; c() SINON d()", "IfStatement { ExpressionStatement EmptyStatement ExpressionStatement ExpressionStatement }")]
    [InlineData("SI a ALORS b() FIN\nc()", "IfStatement { ExpressionStatement } ExpressionStatement")]
    [InlineData("SI a ALORS SI b ALORS c() SINON d()", "IfStatement { IfStatement { ExpressionStatement ExpressionStatement } }")]
    [InlineData("SI a\n b()\nSINON SI c ALORS\n d()\nSINON\n e()\nFIN", "IfStatement { ExpressionStatement ExpressionStatement ExpressionStatement }")]
    [InlineData("SI a ALORS // why\n b()\nSINON\n SI c ALORS\n  d()\n FIN\nFIN", "IfStatement { ExpressionStatement IfStatement { ExpressionStatement } }")]
    [InlineData("SELON a\nCAS 1, 2 : b()\nCAS 3 A 5\nc()\nCAS > 10 : \nCAS 1 <= * < 5\nAUTRES CAS\nFIN", "SwitchStatement { ExpressionStatement ExpressionStatement }")]
    [InlineData("SELON a\nCAS SocketMessage:b()\nCAS s:n : c()\nFIN", "SwitchStatement { ExpressionStatement ExpressionStatement }")]
    [InlineData("BOUCLE\n a()\nFIN", "LoopStatement { ExpressionStatement }")]
    [InlineData("BOUCLE(3)\n a()\nFIN", "LoopStatement { ExpressionStatement }")]
    [InlineData("LOOP\n a()\nTO DO WHILE b", "LoopStatement { ExpressionStatement }")]
    [InlineData("TANT QUE a\n BREAK\nFINTANTQUE", "WhileStatement { BreakStatement }")]
    [InlineData("POUR i = 1 _A_ 5 PAS 2\n a(i)\nFIN", "ForStatement { ExpressionStatement }")]
    [InlineData("POUR i = 1 A 3 ; a(i) ; FIN", "ForStatement { EmptyStatement ExpressionStatement EmptyStatement }")]
    [InlineData("POUR TOUTE CHAÎNE s, p, n DE t SEPAREE PAR RC\nFIN", "ForEachStatement")]
    [InlineData("FOR EACH x, i OF t FROM END\n CONTINUE\nEND", "ForEachStatement { ContinueStatement }")]
    [InlineData("POUR TOUT ELEMENT x DE [1, 2]\nFIN", "ForEachStatement")]
    [InlineData("POUR TOUTE LIGNE DE Table1\nFIN", "ForEachStatement")]
    [InlineData("POUR TOUTE LIGNE i DE Table1\nFIN", "ForEachStatement")]
    [InlineData("QUAND EXCEPTION DANS\n a()\nFAIRE\n b()\nSINON\n c()\nFIN", "ExceptionStatement { ExpressionStatement ExpressionStatement ExpressionStatement }")]
    [InlineData("QUAND EXCEPTION\n a()\nFIN", "ExceptionStatement { ExpressionStatement }")]
    [InlineData("UTILISER verrou DANS\n a()\nFIN", "UseStatement { ExpressionStatement }")]
    [InlineData("a = 1 ; b += 2 ; c++ ; d-- ; e <- f ; g <=> h", "AssignmentStatement EmptyStatement AssignmentStatement EmptyStatement IncrementStatement EmptyStatement IncrementStatement EmptyStatement AssignmentStatement EmptyStatement AssignmentStatement")]
    [InlineData("(x, y) = f()", "AssignmentStatement")]
    [InlineData("LIBÉRER o\nDelete(t, 3)", "DeleteStatement ExpressionStatement")]
    [InlineData("SOIT x = 5", "LetStatement")]
    [InlineData("GLOBAL\nx est un entier\nLOCAL", "ScopeStatement VariableDeclaration ScopeStatement")]
    [InlineData("CONSTANTE N = 5\nCONSTANT\n A = 1\n B = A\nFIN", "ConstantDeclaration ConstantDeclaration")]
    [InlineData("a()\n\nPROCÉDURE INTERNE a()\n PROCEDURE INTERNE b()\n FIN\nFIN\nc()", "ExpressionStatement InternalProcedure { InternalProcedure } ExpressionStatement")]
    [InlineData("EXTERNE \"WinConst.wl\"", "ExternStatement")]
    public void Statements_have_their_blocks(string text, string shape) =>
        Assert.Equal(shape, Shape.Statements(MarkedSource.AssertDiagnostics(text).Root.Main.Statements), StringComparer.Ordinal);

    [Theory]
    [InlineData("PROCEDURE f()\nRETOUR", false, false)]
    [InlineData("PROCEDURE f()\nRETURN 5", true, false)]
    [InlineData("PROCEDURE f()\nRETOUR = 5", true, true)]
    [InlineData("PROCEDURE f()\nRENVOYER (a, b)", true, false)]
    [InlineData("PROCEDURE f()\nSI a ALORS RENVOYER\nSINON2()", false, false)]
    public void Returning_takes_a_value_or_sets_it(string text, bool hasValue, bool onlySets)
    {
        var statement = Assert.Single(MarkedSource.AssertDiagnostics(text).Root.DescendantsAndSelf().OfType<ReturnStatementSyntax>());
        Assert.Equal((hasValue, onlySets), (statement.Value is not null, statement.EqualsSign is not null));
    }

    [Theory]
    [InlineData("a", "b", "...\n")]
    [InlineData("a", "b", "... // why\n")]
    public void Three_dots_join_the_next_line(string left, string right, string dots) =>
        Assert.Equal($"({left} + {right})", Shape.OfExpression($"{left} + {dots}{right}"));

    [Fact]
    public void Words_that_are_keywords_elsewhere_are_names()
    {
        MarkedSource.AssertDiagnostics("A est un entier = 1\nDe = A ; SUR = De ; Ligne = 1 ; Classe = 2 ; local = 3 ; Erreur = 4\nfaire(A, tout)\nx = Date + heure\nelement.position = 5");
        MarkedSource.AssertDiagnostics("POUR A = A A A\nFIN");
    }

    [Fact]
    public void Case_accents_and_languages_are_free() =>
        MarkedSource.AssertDiagnostics("si a then\n Break2()\nElse if b\nsinon\nend\nbóucle\nBREAK\nfin");
}
