namespace Liaison.Vocabulary;

/// <summary>Everything the vocabulary knows about one constant.</summary>
/// <param name="Id">The name that code uses for it.</param>
/// <param name="Name">Its word in each language.</param>
/// <param name="Value">Its value; it never changes once published.</param>
/// <param name="Family">The group it belongs to; groups use disjoint values.</param>
/// <param name="Summary">What it means, in one sentence.</param>
public sealed record ConstantEntry(string Id, BilingualText Name, int Value, Family Family, BilingualText Summary)
{
    /// <summary>Every spelling of the constant in either language.</summary>
    public IEnumerable<string> Spellings => [Name.French, Name.English];
}
