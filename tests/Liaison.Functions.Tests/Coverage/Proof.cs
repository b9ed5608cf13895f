using System.Globalization;
using System.Reflection;
using Liaison.Functions.Sockets;
using Xunit.v3;

namespace Liaison.Functions.Tests.Coverage;

/// <summary>
/// A test that proves how a syntax of a function works on a kind of socket. Tests say so by the trait Function: the
/// function's id, the number of the syntax and the kinds, such as <c>Sockets.Connect/1 Client</c>. Without kinds, the
/// kinds and the outcomes are the test's own data: the kind, then the code that the function fails with, or 0.
/// </summary>
/// <param name="Function">The function's id.</param>
/// <param name="Syntax">Counts from 1.</param>
/// <param name="Kind">The kind of socket.</param>
/// <param name="Code">The code that the function fails with by rule; 0 where it works.</param>
/// <param name="Test">The test's name as a sentence, after its number of acceptance.</param>
internal sealed record Proof(string Function, int Syntax, SocketKind Kind, int Code, string Test)
{
    private const string Trait = "Function";

    /// <summary>What all tests of this assembly prove, in the order of their numbers.</summary>
    public static IReadOnlyList<Proof> All { get; } =
    [
        .. typeof(Proof).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(static method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .SelectMany(Of)
            .Distinct()
            .OrderBy(static proof => proof.Test, StringComparer.Ordinal),
    ];

    private static IEnumerable<Proof> Of(MethodInfo method) =>
        from trait in method.GetCustomAttributes<TraitAttribute>().Concat(method.DeclaringType!.GetCustomAttributes<TraitAttribute>())
        where trait.Name == Trait
        let words = trait.Value.Split(' ')
        let slash = words[0].IndexOf('/', StringComparison.Ordinal)
        from cell in words.Length > 1 ? words.Skip(1).Select(static word => (Enum.Parse<SocketKind>(word), 0)) : Rows(method)
        select new Proof(
            words[0][..slash],
            int.Parse(words[0].AsSpan(slash + 1), CultureInfo.InvariantCulture),
            cell.Item1,
            cell.Item2,
            $"{method.DeclaringType!.Name.Split('_')[0]} {method.Name.Replace('_', ' ')}");

    private static IEnumerable<(SocketKind, int)> Rows(MethodInfo method) =>
        method.GetCustomAttributes<InlineDataAttribute>().Select(static row => ((SocketKind)(int)row.Data[0]!, (int)row.Data[1]!));
}
