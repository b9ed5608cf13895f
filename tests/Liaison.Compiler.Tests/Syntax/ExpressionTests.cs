namespace Liaison.Compiler.Tests.Syntax;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(1 + (2 * 3))")]
    [InlineData("1 - 2 - 3", "((1 - 2) - 3)")]
    [InlineData("2 ^ 3 ^ 4", "(2 ^ (3 ^ 4))")]
    [InlineData("2 ^ -3", "(2 ^ (- 3))")]
    [InlineData("-a * b", "((- a) * b)")]
    [InlineData("(i - 1) modulo 4 + 1", "(((( (i - 1) )) modulo 4) + 1)")]
    [InlineData("a % 2", "(a % 2)")]
    [InlineData("5 || 3 | 1", "((5 || 3) | 1)")]
    [InlineData("a & 127 = 0", "((a & 127) = 0)")]
    [InlineData("a + b & c", "((a + b) & c)")]
    [InlineData("PAS a ~= b", "(PAS (a ~= b))")]
    [InlineData("NOT a ET b", "((NOT a) ET b)")]
    [InlineData("a OU b ET c", "(a OU (b ET c))")]
    [InlineData("a _ET_ b _OU_ c", "((a _ET_ b) _OU_ c)")]
    [InlineData("b = c", "(b = c)")]
    [InlineData("b = c = d", "((b = c) = d)")]
    [InlineData("c ? a SINON b", "(c ? a SINON b)")]
    [InlineData("a <= y < b", "(a <= y < b)")]
    [InlineData("y = 1 À 5", "(y = 1 À 5)")]
    [InlineData("y DANS (1, 2)", "(y DANS (( 1 , 2 )))")]
    [InlineData("~a", "(~ a)")]
    public void Operators_bind_by_their_level(string expression, string shape) => Assert.Equal(shape, Shape.OfExpression(expression), StringComparer.Ordinal);

    [Theory]
    [InlineData("a [=  b", SyntaxKind.StartsWithToken)]
    [InlineData("a[~b", SyntaxKind.StartsWithIgnoringCaseToken)]
    [InlineData("a [~~ b", SyntaxKind.StartsWithLooselyToken)]
    [InlineData("a [=] b", SyntaxKind.ContainsToken)]
    [InlineData("a [~] b", SyntaxKind.ContainsIgnoringCaseToken)]
    [InlineData("a [~~] b", SyntaxKind.ContainsLooselyToken)]
    [InlineData("a =] b", SyntaxKind.EndsWithToken)]
    [InlineData("a ~] b", SyntaxKind.EndsWithIgnoringCaseToken)]
    [InlineData("a ~~] b", SyntaxKind.EndsWithLooselyToken)]
    [InlineData("f(1) ~~ b", SyntaxKind.TildeTildeToken)]
    [InlineData("a == b", SyntaxKind.EqualsEqualsToken)]
    [InlineData("a <> b", SyntaxKind.NotEqualsToken)]
    public void Comparisons_of_strings_exist_behind_an_operand(string expression, SyntaxKind sign) =>
        Assert.Equal(sign, Assert.IsType<BinaryExpressionSyntax>(Value(expression)).Operator.Kind);

    [Fact]
    public void In_operand_position_brackets_are_arrays()
    {
        Assert.Equal(2, Assert.IsType<ArrayLiteralSyntax>(Value("[[1, 2], [3, 4]]")).Elements.Count);
        Assert.Empty(Assert.IsType<ArrayLiteralSyntax>(Value("[]")).Elements);
        Assert.Equal(3, Assert.IsType<ArrayLiteralSyntax>(Value("[1,\n2,\n3]")).Elements.Count);
    }

    [Theory]
    [InlineData("s[[3]]", null, null, null)]
    [InlineData("s[[5 A 8]]", "5", "A", "8")]
    [InlineData("s[[9 A]]", "9", "A", null)]
    [InlineData("s[[À 4]]", null, "À", "4")]
    [InlineData("s[[3 sur 2]]", "3", "sur", "2")]
    [InlineData("s[[3 on 2]]", "3", "on", "2")]
    [InlineData("s[[A A 8]]", "A", "A", "8")]
    [InlineData("s[[A]]", null, null, null)]
    [InlineData("f()[[1 to 6]]", "1", "to", "6")]
    public void Positions_of_a_slice_have_five_forms(string expression, string? low, string? word, string? high)
    {
        var range = Assert.IsType<SubstringSyntax>(Value(expression)).Range as RangeExpressionSyntax;
        Assert.Equal((low, word, high), (range?.Low?.ToString().Trim(), range?.Keyword.Text, range?.High?.ToString().Trim()));
    }

    [Fact]
    public void A_subscript_may_be_a_range_or_several_positions()
    {
        Assert.Equal(2, Assert.IsType<ElementAccessSyntax>(Value("t[2, 5]")).Indices.Count);
        Assert.IsType<RangeExpressionSyntax>(Assert.Single(Assert.IsType<ElementAccessSyntax>(Value("b[1 À 3]")).Indices));
        Assert.IsType<SubstringSyntax>(Value("b[[(i - 1) modulo 4 + 1]]"));
        Assert.IsType<ElementAccessSyntax>(Value("t[u[1]]"));
    }

    [Fact]
    public void One_element_in_brackets_beside_a_plus_sign_is_a_separator()
    {
        var outer = Assert.IsType<BinaryExpressionSyntax>(Value("a + [RC] + b"));
        Assert.IsType<OptionalSeparatorSyntax>(Assert.IsType<BinaryExpressionSyntax>(outer.Left).Right);
        var appended = Assert.IsType<AssignmentStatementSyntax>(Only("s += [\", \"] + t"));
        Assert.IsType<OptionalSeparatorSyntax>(Assert.IsType<BinaryExpressionSyntax>(appended.Value).Left);
        Assert.IsType<OptionalSeparatorSyntax>(Assert.IsType<AssignmentStatementSyntax>(Only("s += [RC]")).Value);
        Assert.IsType<ArrayLiteralSyntax>(Value("[RC]"));
        Assert.Equal("s += [RC,]", SyntaxTree.Parse(SourceText.From("s += [RC,]"), ParseOptions.Default).Root.ToString());
    }

    [Fact]
    public void Members_are_reached_by_four_signs()
    {
        Assert.Equal("t..Occurrence", Value("t..Occurrence").ToString().Trim());
        Assert.Equal(SyntaxKind.DotDotToken, Assert.IsType<MemberAccessSyntax>(Value("t .. Vide")).Operator.Kind);
        Assert.Equal(SyntaxKind.ColonToken, Assert.IsType<MemberAccessSyntax>(Value("s:nId")).Operator.Kind);
        Assert.Equal(SyntaxKind.ColonColonToken, Assert.IsType<MemberAccessSyntax>(Value("CClient::MAX")).Operator.Kind);
        Assert.Equal("m_n", Assert.IsType<UnqualifiedMemberSyntax>(Value(":m_n")).Name.Text);
    }

    [Fact]
    public void A_call_takes_asterisks_lines_and_blanks()
    {
        var call = Assert.IsType<CallExpressionSyntax>(Value("f (a, *,\n\n  (b) // why\n)"));
        Assert.Equal(3, call.Arguments.Arguments.Count);
        Assert.IsType<DefaultArgumentSyntax>(call.Arguments.Arguments[1]);
        Assert.IsType<ParenthesizedExpressionSyntax>(call.Arguments.Arguments[2]);
        Assert.IsType<TupleExpressionSyntax>(Assert.IsType<CallExpressionSyntax>(Value("f(a, (b, c))")).Arguments.Arguments[1]);
    }

    [Theory]
    [InlineData("(a, b) => a + b", 2, false)]
    [InlineData("() => 5", 0, false)]
    [InlineData("p => p", 1, false)]
    [InlineData("(a est un entier = 5, b) => { x = a ; RENVOYER x }", 2, true)]
    [InlineData("(a = (1)) => {\n  RENVOYER a\n}", 1, true)]
    [InlineData("(c CClient dynamique) => { }", 1, true)]
    public void Lambdas_have_parameters_and_a_result_or_a_block(string expression, int parameters, bool hasBlock)
    {
        var lambda = Assert.IsType<LambdaExpressionSyntax>(Value(expression));
        Assert.Equal((parameters, hasBlock), (lambda.Parameters.Parameters.Count, lambda.Body is not null));
    }

    [Fact]
    public void Lines_separate_statements_again_in_the_braces_of_a_lambda()
    {
        var call = Assert.IsType<CallExpressionSyntax>(Value("f((a) => {\n  b = a\n  g(b)\n}, 5)"));
        Assert.Equal(2, Assert.IsType<LambdaExpressionSyntax>(call.Arguments.Arguments[0]).Body!.Statements.Count);
        Assert.Equal(2, call.Arguments.Arguments.Count);
    }

    [Fact]
    public void New_objects_and_arrays_name_their_type()
    {
        Assert.Single(Assert.IsType<NewExpressionSyntax>(Value("allouer un CClient(5)")).Arguments!.Arguments);
        Assert.Single(Assert.IsType<NewExpressionSyntax>(Value("new CClient(5)")).Arguments!.Arguments);
        Assert.IsType<NewExpressionSyntax>(Value("nouveau CClient"));
        Assert.IsType<ArrayTypeSyntax>(Assert.IsType<NewExpressionSyntax>(Value("allouer un tableau de 5 entiers")).Type);
    }

    [Fact]
    public void A_name_in_braces_is_called() =>
        Assert.IsType<IndirectNameSyntax>(Assert.IsType<CallExpressionSyntax>(Value("{sName}(1)")).Expression);

    private static ExpressionSyntax Value(string expression) => Assert.IsType<AssignmentStatementSyntax>(Only($"x = {expression}")).Value;

    private static StatementSyntax Only(string text) => Assert.Single(MarkedSource.AssertDiagnostics(text).Root.Main.Statements);
}
