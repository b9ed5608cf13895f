using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>The report in the repository is the one that the tables and their results give.</summary>
public sealed class ConformancePageTests
{
    /// <summary>When this variable is set, the page is written instead of compared.</summary>
    private const string WritesVariable = "LIAISON_WRITES_CONFORMANCE";

    private const int AtOnce = 8;

    [Fact]
    public async Task The_page_in_the_repository_is_what_the_cases_give()
    {
        var all = Enum.GetValues<WebSocketRole>().SelectMany(subject => Catalogue.Ids<ConformanceCase>(subject).Select(id => (Id: id, Subject: subject)));
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (one, _) => await CaseResult.OfAsync(one.Id, one.Subject));

        string page = await ConformancePage.WriteAsync();
        string path = Path.Combine(Repository.Root, ConformancePage.Path);
        if (Environment.GetEnvironmentVariable(WritesVariable) is { Length: > 0 })
            await File.WriteAllTextAsync(path, page, CancellationToken.None);
        string committed = await File.ReadAllTextAsync(path, CancellationToken.None);
        Assert.True(page == committed, $"{ConformancePage.Path} differs from the cases and their results: run ./dev conformance and commit the page.");
    }

    [Fact]
    public void There_are_more_than_five_hundred_and_twenty_cases_for_each_role() =>
        Assert.All(Enum.GetValues<WebSocketRole>(), subject => Assert.True(Catalogue.Ids<ConformanceCase>(subject).Count() >= 520));

    [Fact]
    public void No_two_cases_of_a_section_have_the_same_name_in_a_role() =>
        Assert.All(
            Catalogue.Cases.Values.SelectMany(one => one.Case.Roles.Select(role => (Section: one.Id[..one.Id.LastIndexOf('.')], one.Case.Name, role))).CountBy(one => one),
            pair => Assert.True(pair.Value == 1, $"{pair.Key} stands there {pair.Value} times"));
}
