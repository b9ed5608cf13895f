namespace Liaison.Compiler.Emit.JavaScript;

/// <summary>Writes a program as a JavaScript module: its procedures are functions, its globals variables of the module.</summary>
internal sealed partial class JavaScriptEmitter
{
    private readonly BoundProgram _program;
    private readonly JavaScriptOptions _options;
    private readonly SortedSet<string> _runtime = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<(Language Language, string Word), string> _words = [];
    private readonly Dictionary<string, string> _textConstants = new(StringComparer.Ordinal);
    private readonly Dictionary<VariableSymbol, string> _names = [];
    private readonly Dictionary<VariableSymbol, (string Container, string Place)> _elements = [];
    private readonly HashSet<string> _programNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _topNames = new(StringComparer.Ordinal);
    private readonly Dictionary<ProcedureSymbol, string> _procedureNames;
    private readonly HashSet<VariableSymbol> _shared;
    private readonly HashSet<VariableSymbol> _hiding;
    private readonly Language _main;
    private readonly Turns _turns;
    private readonly Copies _copies;

    private JavaScriptWriter _writer = new();
    private ProcedureSymbol _process = null!;
    private HashSet<string> _localNames = new(StringComparer.Ordinal);
    private string? _setResult;
    private string? _errorLabel;

    // The loop that begins a handler of exceptions anew, and where it is told what the handler does to the loop around it.
    private (string Again, string Left)? _rearmed;
    private string? _held;
    private string _myParameters = "";

    private JavaScriptEmitter(BoundProgram program, JavaScriptOptions options)
    {
        _program = program;
        _options = options;
        foreach (var tree in program.Trees) _programNames.UnionWith(DeclaredNames.Spelled(tree.Root));
        _shared = [.. UsedByProcedures(program)];
        _procedureNames = ProcedureNames.Of(program, JavaScriptNames.Escaped);
        _hiding = Hiding.Of(program);
        _turns = new Turns(program);
        _copies = new Copies(program);
        _main = LibraryUses.MainLanguage(program);
    }

    /// <summary>The text of the module, without its map.</summary>
    public static string Emit(BoundProgram program, JavaScriptOptions options, SourceMap map) => new JavaScriptEmitter(program, options).EmitProgram(map);

    private string NameOf(VariableSymbol variable)
    {
        if (_names.TryGetValue(variable, out var name)) return name;
        name = JavaScriptNames.Escaped(variable.Name);
        if (variable.Kind is VariableKind.Member or VariableKind.StaticMember || variable.Class is not null) return _names[variable] = name;
        var taken = variable.Kind is VariableKind.Global or VariableKind.Constant ? _topNames : _localNames;
        for (var i = 2; _hiding.Contains(variable) && i == 2 || !taken.Add(name); i++) name = JavaScriptNames.Escaped(variable.Name) + JavaScriptText.Literal(i);
        return _names[variable] = name;
    }

    // A property is two methods, which JavaScript does not tell apart by their parameters.
    private string NameOf(ProcedureSymbol procedure) => procedure is { Class: { } type, Parameters.Count: 1, Parent: null } && IsProperty(type, procedure.Fold)
        ? "set" + procedure.Name
        : _procedureNames.GetValueOrDefault(procedure) ?? JavaScriptNames.Escaped(procedure.Name);

    // A class may replace one half of what another one of its line has.
    private bool IsProperty(ClassSymbol type, string fold) => _program.Types.OfType<ClassSymbol>().Any(other => other.Methods.GetValueOrDefault(fold) is { Count: 2 } && other.Lineage.Last() == type.Lineage.Last());

    /// <summary>A name for something that only the emitted program has.</summary>
    private string FreshName(string wanted)
    {
        var name = wanted;
        for (var i = 2; _programNames.Contains(name) || !_localNames.Add(name); i++) name = wanted + JavaScriptText.Literal(i);
        return name;
    }

    /// <summary>Something of the runtime that has no name in the language.</summary>
    private string Runtime(string name)
    {
        _runtime.Add(name);
        return name;
    }

    /// <summary>A function or constant of the language; under another name when the program, or the other language, has that one.</summary>
    private string Library(BilingualText name, Language language)
    {
        if (name.French == name.English) language = _main;
        var word = name.In(language);
        if (_words.TryGetValue((language, word), out var known)) return known;
        var local = JavaScriptNames.Escaped(word);
        while (_programNames.Contains(local) || _words.ContainsValue(local)) local += "_";
        return _words[(language, word)] = local;
    }

    private string Library(string id) => Library(Words.Functions.First(function => function.Id == id).Name, _main);
}
