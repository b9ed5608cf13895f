using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter;

/// <summary>One of the two languages, and how entries are said in it.</summary>
public sealed class Wording
{
    private readonly bool _french;

    private Wording(bool french) => _french = french;

    /// <summary>Everything in French.</summary>
    public static Wording French { get; } = new(french: true);

    /// <summary>Everything in English.</summary>
    public static Wording English { get; } = new(french: false);

    /// <summary>The other one.</summary>
    public Wording Other => _french ? English : French;

    /// <summary>The name of the language in the language itself.</summary>
    public string LanguageName => Say("Français", "English");

    /// <summary>The code of the language: fr or en.</summary>
    public string Code => Say("fr", "en");

    /// <summary>One of two texts.</summary>
    public string Say(string french, string english) => _french ? french : english;

    /// <summary>One of two texts.</summary>
    public string Say(TextSource text) => Say(text.Fr, text.En);

    /// <summary>The word of a function.</summary>
    public string Name(FunctionSource function) => Say(function.Fr, function.En);

    /// <summary>The name of a parameter.</summary>
    public string Name(ParameterSource parameter) => Say(parameter.Fr, parameter.En);

    /// <summary>The types of a parameter: <c>a, b or c</c>.</summary>
    public string Types(VocabularySource source, ParameterSource parameter)
    {
        var words = parameter.Types.Select(source.Type).Select(type => Say(type.Fr, type.En)).ToList();
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} {Say("ou", "or")} {words[^1]}";
    }

    /// <summary>A call as WLangage programs write it, optional parameters in brackets.</summary>
    public string Call(VocabularySource source, FunctionSource function, SyntaxSource syntax)
    {
        var result = syntax.Returns is { } returns ? $"<{Say(source.Type(returns.Type).Fr, source.Type(returns.Type).En)}> = " : "";
        if (function.Kind == "property") return result + Name(function);
        if (function.Kind == "variable") return $"{Name(function)} = {result.Replace(" = ", "", StringComparison.Ordinal)}";

        var call = result + Name(function) + "(";
        var brackets = 0;
        foreach (var (position, parameter) in syntax.Parameters.Index())
        {
            var comma = position == 0 ? "" : ", ";
            if (parameter.Default is null) call += $"{comma}<{Name(parameter)}>";
            else
            {
                call += $"{(position == 0 ? "" : " ")}[{comma}<{Name(parameter)}>";
                brackets++;
            }
        }

        return call + new string(']', brackets) + ")";
    }
}
