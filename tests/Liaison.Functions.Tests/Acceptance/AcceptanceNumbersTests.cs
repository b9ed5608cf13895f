using System.Reflection;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>The acceptance tests of the TCP, TLS and WebSocket functions are all there, under their numbers.</summary>
public sealed class AcceptanceNumbersTests
{
    // T43, with openssl at the other end, is in tests/peers. T58 is the suite tests/conformance/websocket. T85, T86 and T88 stand for the rows that
    // concern the functions.
    private static readonly IEnumerable<int> Numbers =
        [
            .. Enumerable.Range(1, 42), .. Enumerable.Range(44, 14), 59, .. Enumerable.Range(60, 8), .. Enumerable.Range(69, 7), .. Enumerable.Range(80, 7), 88,
        ];

    [Fact]
    public void Every_number_has_a_test()
    {
        var tested = typeof(AcceptanceNumbersTests).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods())
            .Where(static method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .SelectMany(static method => NumbersOf(method).Concat(NumbersOf(method.DeclaringType!)))
            .ToHashSet(StringComparer.Ordinal);
        var untested = Numbers.Select(static number => $"T{number}").Except(tested, StringComparer.Ordinal);
        Assert.Empty(untested);
    }

    private static IEnumerable<string> NumbersOf(MemberInfo member) =>
        member.GetCustomAttributes<TraitAttribute>()
            .Where(static trait => trait.Name == "Acceptance")
            .Select(static trait => trait.Value);
}
