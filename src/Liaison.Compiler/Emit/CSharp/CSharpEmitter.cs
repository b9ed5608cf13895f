namespace Liaison.Compiler.Emit.CSharp;

/// <summary>Writes a program as C#: one class whose static members are its procedures and globals.</summary>
internal sealed partial class CSharpEmitter
{
    /// <summary>What only the emitted program calls cannot have the name of a procedure.</summary>
    private const string FindMethod = "find_method";

    private readonly BoundProgram _program;
    private readonly CSharpOptions _options;
    private readonly SortedSet<Language> _facades = [];
    private readonly Dictionary<string, string> _textConstants = new(StringComparer.Ordinal);
    private readonly Dictionary<VariableSymbol, string> _names = [];
    private readonly HashSet<VariableSymbol> _hiding;
    private readonly Dictionary<ProcedureSymbol, string> _procedureNames;
    private readonly Dictionary<ProcedureSymbol, string> _sections = [];
    private readonly HashSet<string> _programNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _topNames = new(StringComparer.Ordinal);
    private readonly Language _main;
    private readonly Endings _endings;
    private readonly Turns _turns;
    private readonly Copies _copies;
    private readonly HashSet<ClassSymbol> _findingMethods = [];

    private CodeWriter _writer = new();
    private ProcedureSymbol _process = null!;
    private HashSet<string> _localNames = new(StringComparer.Ordinal);
    private bool _setsResult;
    private string? _errorLabel;
    private string? _held;

    private CSharpEmitter(BoundProgram program, CSharpOptions options)
    {
        _program = program;
        _options = options;
        foreach (var tree in program.Trees) _programNames.UnionWith(DeclaredNames.Spelled(tree.Root));
        _procedureNames = ProcedureNames.Of(program, CSharpNames.Escaped);
        _hiding = Hiding.Of(program);
        _endings = new Endings(program);
        _turns = new Turns(program);
        _copies = new Copies(program);
        _main = LibraryUses.MainLanguage(program);
    }

    public static string Emit(BoundProgram program, CSharpOptions options) => new CSharpEmitter(program, options).EmitProgram();

    private string NameOf(VariableSymbol variable)
    {
        if (_names.TryGetValue(variable, out var name)) return name;
        name = CSharpNames.Escaped(variable.Name);
        var isMember = variable.Kind is VariableKind.Member or VariableKind.StaticMember || variable.Class is not null;
        if (isMember) return _names[variable] = name;
        var isTop = variable.Kind is VariableKind.Global or VariableKind.Constant;
        var taken = isTop ? _topNames : _localNames;
        for (var i = 2; _hiding.Contains(variable) && i == 2 || !taken.Add(name); i++) name = $"{CSharpNames.Escaped(variable.Name)}{CSharpText.Literal(i)}";
        return _names[variable] = name;
    }

    private string NameOf(ProcedureSymbol procedure) => _procedureNames.GetValueOrDefault(procedure) ?? CSharpNames.Escaped(procedure.Name);

    /// <summary>A name for something that only the emitted program has.</summary>
    private string FreshName(string wanted)
    {
        var name = wanted;
        for (var i = 2; _programNames.Contains(name) || !_localNames.Add(name); i++) name = wanted + CSharpText.Literal(i);
        return name;
    }

    /// <summary>A function, constant or property of the language by its name; in full when the program has the same name or both languages do.</summary>
    private string Library(BilingualText name, Language language)
    {
        if (name.French == name.English) language = _main;
        _facades.Add(language);
        var word = name.In(language);
        var isAmbiguous = LibraryUses.IsInBoth(word) && LibraryUses.UsesBothLanguages(_program);
        return _programNames.Contains(word) || isAmbiguous || LibraryUses.IsOfRunTime(word) ? $"Liaison.{(language == Language.French ? "Français" : "English")}.{word}" : word;
    }

    /// <summary>An operator of the run time; in full when the program imports a function of the same name.</summary>
    private string OfRunTime(string type, string name) =>
        LibraryUses.IsOfRunTime(name) && (_main == Language.English || LibraryUses.UsesBothLanguages(_program)) ? $"{type}.{name}" : name;

    private string Library(string id) => Library(Words.Functions.First(function => function.Id == id).Name, _main);
}
