using Liaison.Functions.Sockets;

namespace Liaison.Functions.Tests.Coverage;

public sealed class CoveragePageTests
{
    /// <summary>When this variable is set, the page is written instead of compared.</summary>
    private const string WritesVariable = "LIAISON_WRITES_COVERAGE";

    [Fact]
    public void The_page_in_the_repository_is_what_the_tests_prove()
    {
        string page = CoveragePage.Write();
        string path = Path.Combine(Repository.Root, CoveragePage.Path);
        if (Environment.GetEnvironmentVariable(WritesVariable) is { Length: > 0 })
            File.WriteAllText(path, page);
        Assert.True(page == File.ReadAllText(path), $"{CoveragePage.Path} differs from what the tests prove: run ./dev coverage and commit the page.");
    }

    [Fact]
    public void Every_syntax_has_a_proof_and_every_proof_a_syntax()
    {
        var syntaxes = CoveragePage.Functions
            .SelectMany(static function => Enumerable.Range(1, function.Syntaxes.Count).Select(syntax => $"{function.Id}/{syntax}"));
        Assert.Equal(syntaxes.Order(StringComparer.Ordinal), Proof.All.Select(static proof => $"{proof.Function}/{proof.Syntax}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_tried_on_one_kind_by_rule_is_tried_on_all() => Assert.All(
        Proof.All.Where(static proof => proof.Code != 0).Select(static proof => (proof.Function, proof.Syntax)).Distinct(),
        static one => Assert.Equal(
            Enum.GetValues<SocketKind>(),
            Proof.All.Where(proof => (proof.Function, proof.Syntax) == one).Select(static proof => proof.Kind).Distinct().Order()));
}
