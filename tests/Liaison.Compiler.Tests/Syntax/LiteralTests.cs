namespace Liaison.Compiler.Tests.Syntax;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("12", 12L)]
    [InlineData("0x80", 128L)]
    [InlineData("0xF", 15L)]
    [InlineData("0b101", 5L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("32.99", 32.99)]
    [InlineData("1e3", 1000.0)]
    [InlineData("2.5e-3", 0.0025)]
    [InlineData("Vrai", true)]
    [InlineData("FALSE", false)]
    [InlineData("\"\"", "")]
    [InlineData("\"say \"\"a\"\"\"", "say \"a\"")]
    [InlineData("\"\\b1 \"", "\\b1 ")]
    [InlineData("`a \"b\" ``c`` `", "a \"b\" `c` ")]
    [InlineData("\"ws://<Host>... // text\"", "ws://<Host>... // text")]
    [InlineData("\"[%1%] [%%] [%\"", "[%1%] [%%] [%")]
    public void A_literal_has_its_value(string text, object value) => Assert.Equal(value, Literal(text).Token.Value);

    [Theory]
    [InlineData("10 ms", 10)]
    [InlineData("10ms", 10)]
    [InlineData("5 cs", 50)]
    [InlineData("1 S", 1_000)]
    [InlineData("1.5 s", 1_500)]
    [InlineData("3 min 30 s", 210_000)]
    [InlineData("2 h", 7_200_000)]
    [InlineData("1 j", 86_400_000)]
    [InlineData("1 d", 86_400_000)]
    public void Durations_add_up(string text, int milliseconds) =>
        Assert.Equal(milliseconds, Assert.IsType<DurationExpressionSyntax>(Value(text)).Milliseconds);

    [Fact]
    public void A_unit_ends_with_the_word() =>
        Assert.IsType<SubstringSyntax>(Value("b[[3 sur 2]]"));

    [Theory]
    [InlineData("[\n    a\n      b\n    ]", "a\r\n  b")]
    [InlineData("[\r\n\ta\r\n\t\tb\r\n]", "a\r\n\tb")]
    [InlineData("[\n]", "")]
    [InlineData("[\n\n]", "")]
    [InlineData("[\n  a\n\n  b\n]", "a\r\n\r\nb")]
    [InlineData("[\n  a  \n     \n  ]] b\n]", "a  \r\n\r\n] b")]
    [InlineData("[\n  say \"x\" // no comment ...\n  {%1} <y>\n ]", "say \"x\" // no comment ...\r\n{%1} <y>")]
    [InlineData("[\n  a\n b\n]", " a\r\nb")]
    public void A_string_on_several_lines_loses_its_indentation(string text, string value) => Assert.Equal(value, Literal(text).Token.Value);

    [Fact]
    public void The_statement_goes_on_behind_the_closing_bracket()
    {
        var call = Assert.IsType<CallExpressionSyntax>(Value("f([\n  a\n  ], x)"));
        Assert.Equal(2, call.Arguments.Arguments.Count);
        Assert.IsType<BinaryExpressionSyntax>(Value("[\n a\n] + RC"));
    }

    [Fact]
    public void Expressions_stand_in_strings_with_their_quotes_doubled()
    {
        var parts = Assert.IsType<InterpolatedStringExpressionSyntax>(Value("\"a [%f(\"\"b\"\") + 1%] \"\"c\"\"\"")).Parts;
        Assert.Equal(["a ", " \"c\""], parts.OfType<StringTextSyntax>().Select(part => part.Token.Value));
        var sum = Assert.IsType<BinaryExpressionSyntax>(Assert.Single(parts.OfType<InterpolationSyntax>()).Expression);
        var argument = Assert.Single(Assert.IsType<CallExpressionSyntax>(sum.Left).Arguments.Arguments);
        Assert.Equal("b", Assert.IsType<LiteralExpressionSyntax>(argument).Token.Value);
    }

    [Fact]
    public void Expressions_stand_in_lines_too()
    {
        var parts = Assert.IsType<InterpolatedStringExpressionSyntax>(Value("[\n  a [%x%]\n    b\n  [% y %]\n]")).Parts;
        Assert.Equal(["a ", "\r\n  b\r\n", ""], parts.OfType<StringTextSyntax>().Select(part => part.Token.Value));
        Assert.Equal(["x", "y"], parts.OfType<InterpolationSyntax>().Select(part => Shape.Of(part.Expression)), StringComparer.Ordinal);
    }

    [Fact]
    public void Without_the_option_they_are_text() =>
        Assert.Equal("[%x%]", Literal("\"[%x%]\"", new ParseOptions { Interpolation = false }).Token.Value);

    [Fact]
    public void Placeholders_are_replaced_in_strings_by_fold()
    {
        var options = new ParseOptions { Placeholders = new Dictionary<string, string>(StringComparer.Ordinal) { ["Hôte"] = "127.0.0.1" } };
        Assert.Equal("ws://127.0.0.1:1 <b>", Literal("\"ws://<hote>:1 <b>\"", options).Token.Value);
        Assert.Equal("127.0.0.1", Literal("[\n <HÔTE>\n]", options).Token.Value);
    }

    private static LiteralExpressionSyntax Literal(string text, ParseOptions? options = null) => Assert.IsType<LiteralExpressionSyntax>(Value(text, options));

    private static ExpressionSyntax Value(string text, ParseOptions? options = null) =>
        Assert.IsType<AssignmentStatementSyntax>(Assert.Single(MarkedSource.AssertDiagnostics($"x = {text}", options).Root.Main.Statements)).Value;
}
