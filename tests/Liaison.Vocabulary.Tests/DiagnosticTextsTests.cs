namespace Liaison.Vocabulary.Tests;

public sealed class DiagnosticTextsTests
{
    [Fact]
    public void A_code_has_its_severity_and_both_texts()
    {
        var entry = DiagnosticTexts.Entry(1110);
        Assert.Equal(DiagnosticSeverity.Warning, entry.Severity);
        Assert.NotEqual(entry.Text.French, entry.Text.English, StringComparer.Ordinal);
    }

    [Fact]
    public void An_unknown_code_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DiagnosticTexts.Entry(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiagnosticTexts.Phrase("none"));
    }
}
