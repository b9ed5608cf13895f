namespace Liaison.Compiler.Syntax;

/// <summary>What a token becomes in the other language.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsJoinedToNext">Whether the blanks behind it go.</param>
/// <param name="IsApartFromNext">Whether a blank must stand behind it.</param>
internal readonly record struct TranslatedWord(string Text, bool IsJoinedToNext = false, bool IsApartFromNext = false)
{
    // Eight begins with one as well.
    private const string Vowels = "aeiou8";

    public static TranslatedWord Of(SyntaxToken token, SyntaxToken? next, Language language, HashSet<string> names) => token.Kind switch
    {
        SyntaxKind.KeywordToken when !token.IsMissing => Keyword(token, next, language),
        SyntaxKind.IdentifierToken => new(Name(token, language, names)),
        SyntaxKind.DurationToken => new(Duration(token.Text, language)),
        _ => new(token.Text),
    };

    private static TranslatedWord Keyword(SyntaxToken token, SyntaxToken? next, Language language)
    {
        var entry = Keywords.Entry(token.Keyword!.Value);
        return entry.Id switch
        {
            Vocabulary.Keyword.Article => Article(token, next, entry, language),
            Vocabulary.Keyword.Are => Verb(token, next, entry, language),
            Vocabulary.Keyword.Of => Preposition(token, next, entry, language),
            Vocabulary.Keyword.Return when language == Language.French && token.Parent is ReturnStatementSyntax { Value: not null, EqualsSign: null } =>
                new(Spelled(token.Text, Keywords.Entry(Vocabulary.Keyword.Result), language)),
            _ when language == Language.French && entry.FrenchFeminine is { } feminine && IsBesideFeminine(token, next) && !IsSpelled(token.Text, entry, language) =>
                new(Cased(token.Text, feminine)),
            _ => new(Spelled(token.Text, entry, language)),
        };
    }

    // A header agrees with its first word, the word that visits with what is visited.
    private static bool IsBesideFeminine(SyntaxToken token, SyntaxToken? next) =>
        token.Parent is ProcedureHeaderSyntax || (next?.Keyword is { } noun && Keywords.Entry(noun).IsFeminine);

    // English has an article in front of a singular only.
    private static TranslatedWord Article(SyntaxToken token, SyntaxToken? next, KeywordEntry entry, Language language)
    {
        if (IsSpelled(token.Text, entry, language)) return new(token.Text);
        var noun = next is null ? "" : Of(next, null, language, []).Text;
        if (language == Language.French)
        {
            var isFeminine = next?.Keyword is { } keyword && Keywords.Entry(keyword).IsFeminine;
            return new(Cased(token.Text, isFeminine ? entry.FrenchFeminine! : entry.Name.French));
        }

        if (Fold.Same(token.Text, entry.FrenchPlural!)) return new("", IsJoinedToNext: true);
        return new(Cased(token.Text, BeginsWithVowel(noun) ? entry.EnglishAliases[0] : entry.Name.English));
    }

    private static TranslatedWord Verb(SyntaxToken token, SyntaxToken? next, KeywordEntry entry, Language language)
    {
        var verb = Spelled(token.Text, entry, language);
        if (language == Language.English || next?.Is(Vocabulary.Keyword.Article) == true || IsSpelled(token.Text, entry, language)) return new(verb);
        return new($"{verb} {Cased(token.Text, Keywords.Entry(Vocabulary.Keyword.Article).FrenchPlural!)}");
    }

    // French joins the preposition to a type that begins with a vowel.
    private static TranslatedWord Preposition(SyntaxToken token, SyntaxToken? next, KeywordEntry entry, Language language)
    {
        if (IsSpelled(token.Text, entry, language)) return new(token.Text);
        var spelled = Cased(token.Text, entry.Name.In(language));
        if (language == Language.English) return new(spelled, IsApartFromNext: true);
        var isBeforeVowel = next is { Kind: SyntaxKind.KeywordToken } && BeginsWithVowel(Of(next, null, language, []).Text);
        return isBeforeVowel ? new(Cased(token.Text, entry.FrenchAliases[0]), IsJoinedToNext: true) : new(spelled);
    }

    private static bool BeginsWithVowel(string word) => word.Length > 0 && Vowels.Contains(Fold.Of(word[..1]), StringComparison.Ordinal);

    private static string Name(SyntaxToken token, Language language, HashSet<string> names)
    {
        // The words of an attribute are never names of the program.
        if (token.Parent is AngleAttributeSyntax attribute) return Attribute(token, attribute, language) ?? token.Text;
        if (names.Contains(Fold.Of(token.Text))) return token.Text;
        var translated = token.Parent switch
        {
            MemberAccessSyntax member when ReferenceEquals(member.Name, token) => Member(member, language),
            IdentifierNameSyntax or ArgumentListSyntax => Free(token.Text, language),
            _ => null,
        };
        return translated is null || names.Contains(Fold.Of(translated)) ? token.Text : translated;
    }

    private static string? Member(MemberAccessSyntax member, Language language)
    {
        var word = member.Name.Text;
        // Behind one point stands the name of any member, of a tree for example, which is no word of the language.
        return (member.Operator.Kind == SyntaxKind.DotDotToken ? OfKind(word, KeywordKind.Member, language) : null) ?? (member.Parent is CallExpressionSyntax ? Function(word, language) : null);
    }

    private static string? Free(string word, Language language) =>
        Function(word, language) ?? Constant(word, language) ?? OfKind(word, KeywordKind.Value, language);

    private static string? Function(string word, Language language)
    {
        if (Words.FindFunction(word) is not { } function) return null;
        var (from, to) = language == Language.French ? (function.EnglishAliases, function.FrenchAliases) : (function.FrenchAliases, function.EnglishAliases);
        var name = function.Name.In(language);
        return to.Prepend(name).Any(spelling => Fold.Same(spelling, word)) ? word : Corresponding(word, from, to) ?? name;
    }

    private static string? Constant(string word, Language language)
    {
        if (Words.FindConstant(word) is not { } constant) return null;
        return Fold.Same(constant.Name.In(language), word) ? word : constant.Name.In(language);
    }

    private static string? OfKind(string word, KeywordKind kind, Language language) =>
        Keywords.Find(Fold.Of(word)).FirstOrDefault(entry => entry.Kind == kind) is { } found ? Spelled(word, found, language) : null;

    // The words of an attribute are tokens of their own: the first one becomes the whole, the others go.
    private static string? Attribute(SyntaxToken token, AngleAttributeSyntax attribute, Language language)
    {
        if (Keywords.Find(attribute.Name).FirstOrDefault(entry => entry.Kind == KeywordKind.Attribute) is not { } found) return null;
        var words = attribute.Content.TakeWhile(word => word.Kind != SyntaxKind.EqualsToken).ToList();
        var spelled = Spelled(string.Join(' ', words.Select(word => word.Text)), found, language).Split(' ');
        var index = words.IndexOf(token);
        return index < 0 || spelled.Length != words.Count ? null : spelled[index];
    }

    private static string Duration(string text, Language language)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var unit = Keywords.Find(Fold.Of(text[start..])).FirstOrDefault(entry => entry.Kind == KeywordKind.Unit);
        return unit is null ? text : text[..start] + Spelled(text[start..], unit, language);
    }

    private static bool IsSpelled(string word, KeywordEntry entry, Language language) =>
        entry.SpellingsIn(language).Any(spelling => Fold.Same(spelling, word));

    private static string Spelled(string word, KeywordEntry entry, Language language)
    {
        if (IsSpelled(word, entry, language)) return word;
        var other = language == Language.French ? Language.English : Language.French;
        if (entry.Plural is { } plural && Fold.Same(plural.In(other), word)) return Cased(word, plural.In(language));
        var (from, to) = other == Language.French ? (entry.FrenchAliases, entry.EnglishAliases) : (entry.EnglishAliases, entry.FrenchAliases);
        return Cased(word, Corresponding(word, from, to) ?? entry.Name.In(language));
    }

    // Where both languages have as many other spellings, they correspond.
    private static string? Corresponding(string word, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var alias = from.Count == to.Count ? from.ToList().FindIndex(spelling => Fold.Same(spelling, word)) : -1;
        return alias >= 0 ? to[alias] : null;
    }

    // All capitals, all small letters and a capital at the beginning are kept; otherwise the word has its own.
    private static string Cased(string model, string word)
    {
        var letters = model.Where(char.IsLetter).ToList();
        if (letters.Count == 0) return word;
        if (letters.All(char.IsUpper)) return word.ToUpperInvariant();
        if (letters.All(char.IsLower)) return string.Concat(word.Select(char.ToLowerInvariant));
        if (!char.IsUpper(letters[0]) || !letters.Skip(1).All(char.IsLower)) return word;
        return word.Any(char.IsLower) && word.Skip(1).Any(char.IsUpper) ? word : string.Concat(char.ToUpperInvariant(word[0]).ToString(), string.Concat(word.Skip(1).Select(char.ToLowerInvariant)));
    }
}
