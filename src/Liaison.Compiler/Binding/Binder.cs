namespace Liaison.Compiler.Binding;

/// <summary>
/// Finds what names mean and what types expressions have: one round over a whole program, with the types that the round
/// before has inferred.
/// </summary>
internal sealed partial class Binder
{
    private readonly IReadOnlyList<ProgramPart> _parts;
    private readonly ILookup<SyntaxTree, SyntaxNode> _typeDeclarations;
    private readonly CompilationOptions _options;
    private readonly Inferences _assumed;
    private readonly Inferences _found = new();
    private readonly BoundProgram _program;
    private readonly Dictionary<SyntaxTree, DiagnosticList> _diagnostics;
    private readonly Dictionary<string, DeclaredTypeSymbol> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxToken, DeclaredTypeSymbol> _typesByPlace = [];

    private ProcedureSymbol _process = null!;
    private BlockScope _block = new(null, 0);
    private bool _declaresGlobals;

    private Binder(IReadOnlyList<ProgramPart> parts, ILookup<SyntaxTree, SyntaxNode> typeDeclarations, CompilationOptions options, Inferences assumed)
    {
        _parts = parts;
        _typeDeclarations = typeDeclarations;
        _program = new BoundProgram { Trees = [.. parts.Select(part => part.Tree)] };
        _options = options;
        _assumed = assumed;
        _diagnostics = _program.Trees.ToDictionary(tree => tree, _ => new DiagnosticList());
    }

    /// <summary>The program that the texts make together, and what is wrong with it.</summary>
    public static BoundProgram Bind(IReadOnlyList<ProgramPart> parts, CompilationOptions options)
    {
        const int MostRounds = 6;
        var assumed = new Inferences();
        // The same in all rounds, and there are few of them: whole trees are searched once.
        var typeDeclarations = parts.Select(part => part.Tree).SelectMany(tree => tree.Root.DescendantsAndSelf().Where(node => node is StructureDeclarationSyntax or EnumerationDeclarationSyntax or ClassDeclarationSyntax).Select(node => (tree, node))).ToLookup(pair => pair.tree, pair => pair.node);
        for (var round = 1; ; round++)
        {
            var binder = new Binder(parts, typeDeclarations, options, assumed);
            binder.BindProgram();
            if (binder._found.SameAs(assumed) || round == 2 * MostRounds) return binder._program;
            if (round >= MostRounds) binder._found.Settle(assumed);
            assumed = binder._found;
        }
    }

    private void Report(SyntaxElement place, int code, params IReadOnlyList<DiagnosticArgument> arguments) => Report(place, code, "", arguments);

    private void Report(SyntaxElement place, int code, string hint, params IReadOnlyList<DiagnosticArgument> arguments) =>
        _diagnostics[_process.Tree].Add(new Diagnostic(code, place.Span, arguments) { Hint = hint });

    private void Report(ProcedureSymbol process, SyntaxElement place, int code, string hint, params IReadOnlyList<DiagnosticArgument> arguments) =>
        _diagnostics[process.Tree].Add(new Diagnostic(code, place.Span, arguments) { Hint = hint });

    private static DiagnosticArgument Word(string name, string value) => DiagnosticArgument.Of(name, value);

    private static DiagnosticArgument Number(string name, int value) => Word(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static DiagnosticArgument TypeName(string name, TypeSymbol type) => new(name, type.Name);

    private int LineOf(SyntaxElement place) => _process.Tree.Source.PositionOf(place.Span.Start).Line;

    private BoundError NotProvided(SyntaxElement place, string construct)
    {
        Report(place, 2030, Word("construct", construct.Split('\r', '\n')[0].TrimEnd()));
        return new BoundError();
    }

    private BoundError NotProvidedPhrase(SyntaxElement place, string phrase)
    {
        Report(place, 2030, new DiagnosticArgument("construct", DiagnosticTexts.Phrase(phrase)));
        return new BoundError();
    }

    /// <summary>An inferred type, with the declarations of this round.</summary>
    private TypeSymbol? Inferred(SyntaxNode syntax, int parameter) => _assumed.Find(syntax, parameter) is { } type ? Refreshed(type) : null;

    private TypeSymbol Refreshed(TypeSymbol type) => type switch
    {
        { Declaration: { } declaration } => _typesByPlace.TryGetValue(declaration.Place, out var now) ? type with { Declaration = now } : TypeSymbol.Error,
        { Element: { } element } => type with { Element = Refreshed(element) },
        _ => type,
    };

    private void Enter(ProcedureSymbol process, BlockScope block, Action bind)
    {
        var (outerProcess, outerBlock, outerGlobals) = (_process, _block, _declaresGlobals);
        (_process, _block, _declaresGlobals) = (process, block, false);
        bind();
        (_process, _block, _declaresGlobals) = (outerProcess, outerBlock, outerGlobals);
    }

    private BoundBlock InBlock(SyntaxNode syntax, IReadOnlyList<StatementSyntax> statements, int loops = 0, IEnumerable<VariableSymbol>? own = null)
    {
        var scope = new BlockScope(_block, _block.Loops + loops);
        foreach (var variable in own ?? [])
        {
            variable.Scope = scope;
            scope.Own[variable.Fold] = variable;
        }

        return InScope(scope, syntax, statements);
    }

    private BoundBlock InScope(BlockScope scope, SyntaxNode syntax, IReadOnlyList<StatementSyntax> statements)
    {
        var outer = _block;
        _block = scope;
        var bound = BindStatements(syntax, statements);
        _block = outer;
        return bound;
    }
}
