using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>All chapters of the suite, in order.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Category> Categories { get; } =
    [
        FramingCases.All, PingCases.All, ReservedBitCases.All, OpcodeCases.All, FragmentationCases.All, Utf8Cases.All,
        ClosingCases.All, LimitCases.All, VolumeCases.All, RequestCases.All, ResponseCases.All, AgreementCases.All, CompressionCases.All,
    ];

    /// <summary>Every case by its number.</summary>
    public static IReadOnlyDictionary<string, NumberedCase> Cases { get; } =
        Categories.Index().SelectMany(category => Numbered(category.Index + 1, category.Item)).ToDictionary(one => one.Id, StringComparer.Ordinal);

    /// <summary>The numbers of the cases of a kind that make sense for a role.</summary>
    public static IEnumerable<string> Ids<T>(WebSocketRole subject)
        where T : ConformanceCase =>
        Cases.Values.Where(one => one.Case is T && one.Case.Roles.Contains(subject)).Select(one => one.Id);

    /// <summary>The cases of a chapter, with their numbers.</summary>
    public static IEnumerable<NumberedCase> Numbered(int number, Category category) =>
        from section in category.Groups.Index()
        from one in section.Item.Cases.Index()
        select new NumberedCase(FormattableString.Invariant($"{number}.{section.Index + 1}.{one.Index + 1}"), one.Item);
}
