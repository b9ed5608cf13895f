namespace Liaison.VocabularyWriter.Sources;

/// <summary>The whole vocabulary as it stands in its files.</summary>
public sealed record VocabularySource(
    TypesFile Types,
    IReadOnlyList<ConstantsFile> Constants,
    KeywordsFile Keywords,
    DiagnosticsFile Diagnostics,
    MessagesFile Messages,
    IReadOnlyList<FunctionsFile> Functions,
    IReadOnlyList<SampleSource> Samples,
    OtherNamesSource Others)
{
    /// <summary>The functions of all families, in the order of the files.</summary>
    public IEnumerable<FunctionSource> AllFunctions => Functions.SelectMany(file => file.Functions);

    /// <summary>The functions that have an implementation.</summary>
    public IEnumerable<FunctionSource> AvailableFunctions => AllFunctions.Where(function => function.Available);

    /// <summary>The sample of a function in a language, or null.</summary>
    public SampleSource? Sample(FunctionSource function, string language) =>
        Samples.SingleOrDefault(sample => sample.Path == SampleSource.PathOf(function, language));

    /// <summary>The constants of all families.</summary>
    public IEnumerable<ConstantSource> AllConstants => Families.SelectMany(family => family.Constants);

    /// <summary>The families of constants of all files.</summary>
    public IEnumerable<ConstantFamilySource> Families => Constants.SelectMany(file => file.Families);

    /// <summary>The type called <paramref name="id"/>; the rules have made sure that there is one.</summary>
    public TypeSource Type(string id) => Types.Types.Single(type => type.Id == id);

    /// <summary>The unit called <paramref name="id"/>, or null without id.</summary>
    public NamedSource? Unit(string? id) => id is null ? null : Types.Units.Single(unit => unit.Id == id);

    /// <summary>The target called <paramref name="id"/>.</summary>
    public NamedSource Target(string id) => Types.Targets.Single(target => target.Id == id);
}
