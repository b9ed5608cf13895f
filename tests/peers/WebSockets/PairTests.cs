namespace Liaison.Peers.Tests.WebSockets;

/// <summary>What is held with whom.</summary>
public sealed class PairTests
{
    private const int FewestScenarios = 40;

    public static TheoryData<string> Names => [.. Pair.All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_pair_holds_at_least_forty_scenarios(string pair) =>
        Assert.InRange(Pair.All.Single(one => one.Name == pair).Scenarios.Count, FewestScenarios, int.MaxValue);

    [Fact]
    public void Every_scenario_has_a_name_of_its_own() =>
        Assert.Equal(Scenarios.All.Count, Scenarios.All.Select(scenario => scenario.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_scenario_is_held_with_some_peer() =>
        Assert.Empty(Scenarios.All.Where(scenario => !Pair.All.Any(pair => pair.Scenarios.Contains(scenario))).Select(scenario => scenario.Name));
}
