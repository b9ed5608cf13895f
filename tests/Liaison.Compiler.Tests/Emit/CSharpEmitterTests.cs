namespace Liaison.Compiler.Tests.Emit;

/// <summary>Programs become the C# that a person would have written.</summary>
public sealed class CSharpEmitterTests
{
    [Theory]
    [InlineData("n est un entier = 3\nn = n + 2\nn++", "n += 2;\nn++;")]
    [InlineData("SI SocketCrée(\"a\", 5000) = Faux ALORS Trace(\"non\")", "if (!SocketCrée(\"a\", 5000))")]
    [InlineData("Trace(\"a\" + 3)", "Trace(\"a\" + ToText(3));")]
    [InlineData("// un mot\nTrace(1)", "// un mot\nTrace(1);")]
    [InlineData("Multitâche(0)\nWait(10 ms)", "Multitâche(0);\nWait(new Duration(10));")]
    public void A_statement_reads_as_if_written_by_hand(string program, string expected)
    {
        var text = Compilation.Create([SyntaxTree.Parse(program)]).EmitCSharp("Test", withLines: false);
        Assert.Contains(expected, string.Join('\n', text.Split('\n').Select(line => line.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_that_a_loop_appends_to_grows_in_place()
    {
        var text = Compilation.Create([SyntaxTree.Parse("PROCEDURE P()\ns est une chaîne\nBOUCLE(9)\ns += \"x\"\nFIN\nTrace(s)")]).EmitCSharp("Test", withLines: false);
        Assert.Contains("TextBuilder s = \"\";", text, StringComparison.Ordinal);
        Assert.Contains("s += \"x\";", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_the_program_are_those_of_its_errors()
    {
        var text = Compilation.Create([SyntaxTree.Parse(SourceText.From("n est un entier\n\nTrace(n)", "a.wl"))]).EmitCSharp("Test", withLines: true);
        Assert.Contains("#line 3 \"a.wl\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_the_program_leaves_its_literal()
    {
        var text = Compilation.Create([SyntaxTree.Parse("Trace(\"\"\"; Environment.Exit(1); // \\u0022\u2028\")")]).EmitCSharp("Test", withLines: false);
        Assert.Contains("Trace(\"\\\"; Environment.Exit(1); // \\\\u0022\\u2028\");", text, StringComparison.Ordinal);
    }
}
