namespace Liaison.VocabularyWriter.Sources;

/// <summary>A syntax with one C# type chosen for each parameter.</summary>
/// <param name="Syntax">The syntax it belongs to.</param>
/// <param name="Types">The C# type of each parameter, in order.</param>
public sealed record Overload(SyntaxSource Syntax, IReadOnlyList<string> Types)
{
    /// <summary>The overloads that the types of <paramref name="syntax"/> ask for: every choice of one type for each parameter.</summary>
    public static IReadOnlyList<Overload> Of(VocabularySource source, SyntaxSource syntax)
    {
        IEnumerable<IReadOnlyList<string>> choices = [[]];
        foreach (var parameter in syntax.Parameters)
        {
            var types = parameter.Types.Select(type => source.Type(type).Csharp + (parameter.Default?.Csharp == "null" ? "?" : "")).ToList();
            choices = [.. choices.SelectMany(_ => types, (chosen, type) => (IReadOnlyList<string>)[.. chosen, type])];
        }

        return [.. choices.Select(types => new Overload(syntax, types))];
    }
}
