using System.Globalization;

namespace Liaison.Compiler.Binding;

/// <summary>What the comment above a procedure of a project says about running it in a thread of its own.</summary>
/// <param name="Pause">How long to wait before it runs again, in hundredths of a second; null when it runs once.</param>
internal sealed record Automation(long? Pause)
{
    private static readonly (Keyword Unit, long Hundredths)[] Units = [(Keyword.Minute, 6000), (Keyword.Hour, 360_000)];

    /// <summary>What the comments in front of a header say; null when they say nothing about it.</summary>
    public static Automation? Of(SyntaxNode procedure)
    {
        var comments = Fold.Of(string.Concat(procedure.FirstToken?.LeadingTrivia.Where(trivia => trivia.Kind is SyntaxTriviaKind.LineComment or SyntaxTriviaKind.BlockComment).Select(trivia => trivia.Text + "\n") ?? []));
        if (Behind(comments, Keyword.AutomaticProcedure) is not { } title || !title.TrimStart().StartsWith(':')) return null;
        if (Behind(title, Keyword.Loop) is not { } repetition) return new Automation((long?)null);
        var number = new string([.. repetition.SkipWhile(character => !char.IsAsciiDigit(character)).TakeWhile(char.IsAsciiDigit).Take(9)]);
        if (number.Length == 0) return new Automation(0);
        var unit = repetition[(repetition.IndexOf(number, StringComparison.Ordinal) + number.Length)..].TrimStart();
        var factor = Units.FirstOrDefault(pair => SpellingsOf(pair.Unit).Any(word => unit.StartsWith(word, StringComparison.Ordinal))).Hundredths;
        return new Automation(long.Parse(number, CultureInfo.InvariantCulture) * (factor == 0 ? 100 : factor));
    }

    private static string? Behind(string text, Keyword keyword) =>
        SpellingsOf(keyword).Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => text[(text.IndexOf(word, StringComparison.Ordinal) + word.Length)..]).FirstOrDefault();

    private static IEnumerable<string> SpellingsOf(Keyword keyword) => Keywords.Entry(keyword).Spellings.Select(Fold.Of);
}
