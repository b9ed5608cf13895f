using Liaison.Compiler.Exports;

namespace Liaison.Compiler.Binding;

/// <content>The elements of a project: each has names of its own.</content>
internal sealed partial class Binder
{
    /// <summary>What is declared in no element, or by the project.</summary>
    private readonly ElementSymbol _shared = new("", ElementKind.Project);
    private readonly Dictionary<string, ElementSymbol> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, ElementSymbol> _elementOfTree = [];

    /// <summary>The process that each text is or begins with.</summary>
    private readonly OrderedDictionary<SyntaxTree, ProcedureSymbol> _roots = [];

    private ElementSymbol CurrentElement => _elementOfTree[_process.Tree];

    private void AddPart(ProgramPart part)
    {
        var element = ElementOf(part.Element);
        var tree = part.Tree;
        _elementOfTree[tree] = element;
        if (part.Process is { } name)
        {
            var process = new ProcedureSymbol(name, tree, tree.Root.Main, null) { IsEvent = true, Element = element };
            _roots[tree] = process;
            _program.AllProcesses.Add(process);
            _program.Procedures.Add(process);
            element.Procedures.TryAdd(Fold.Of(name[Math.Min(name.Length, part.Element!.Name.Length + 1)..]), process);
            return;
        }

        var main = new ProcedureSymbol(element.Name, tree, OpeningOf(tree, element) ?? (SyntaxNode)tree.Root.Main, null) { IsMain = true, Element = element };
        _roots[tree] = main;
        if (!HasControls || element.Kind != ElementKind.Window)
        {
            _program.Mains.Add(main);
            return;
        }

        // A window is opened by the procedure that its declarations are.
        _program.AllProcesses.Add(main);
        _program.Procedures.Add(main);
        _shared.Procedures.TryAdd(main.Fold, main);
    }

    private ElementSymbol ElementOf(ProgramElement? element)
    {
        if (element is null) return _shared;
        var fold = Fold.Of(element.Name);
        if (element.Kind == ElementKind.Project) return _elements[fold] = _shared;
        if (_elements.TryGetValue(fold, out var known)) return known;
        var symbol = _elements[fold] = new ElementSymbol(element.Name, element.Kind);
        if (HasControls && element.Kind == ElementKind.Window) DeclareControls(symbol, element.Controls);
        return symbol;
    }

    /// <summary>The header that the declarations of a window may open with; what follows it belongs to the window, not to a procedure.</summary>
    private static ProcedureDeclarationSyntax? OpeningOf(SyntaxTree tree, ElementSymbol element) =>
        element.Kind == ElementKind.Window && tree.Root.Main.Statements.All(statement => statement is EmptyStatementSyntax)
            && tree.Root.Members is [ProcedureDeclarationSyntax { Header: { ClassName: null } header } opening, ..] && Fold.Same(header.Name.Text, element.Name)
            ? opening
            : null;

    private bool IsExported(SyntaxTree tree) => _parts.Any(part => part.Tree == tree && part.Element is not null);

    private ElementSymbol? FindElement(string name) => _elements.GetValueOrDefault(Fold.Of(name));

    private ProcedureSymbol? ProcedureOf(string element, string fold) => FindElement(element)?.Procedures.GetValueOrDefault(fold);

    /// <summary>The global of this name that the process sees: of its element, of the program, of a set of procedures.</summary>
    private VariableSymbol? FindGlobal(string fold) =>
        CurrentElement.Globals.GetValueOrDefault(fold) ?? _shared.Globals.GetValueOrDefault(fold) ?? OfSets(element => element.Globals.GetValueOrDefault(fold));

    private ProcedureSymbol? FindGlobalProcedure(string fold) =>
        CurrentElement.Procedures.GetValueOrDefault(fold) ?? _shared.Procedures.GetValueOrDefault(fold) ?? OfSets(element => element.Procedures.GetValueOrDefault(fold));

    private T? OfSets<T>(Func<ElementSymbol, T?> find)
        where T : class => _elements.Values.Where(element => element.Kind == ElementKind.ProcedureSet).Select(find).FirstOrDefault(found => found is not null);

    /// <summary>The procedure that a text names: in the element, in the program, or with an element in front.</summary>
    private ProcedureSymbol? FindNamed(string name)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return FindProcedure(Fold.Of(name)) ?? (point > 0 ? ProcedureOf(name[..point], Fold.Of(name[(point + 1)..])) : null);
    }

    private ProcedureSymbol? EntryOf(string name)
    {
        var fold = Fold.Of(name);
        return FindNamed(name) ?? _elements.Values.Select(element => element.Procedures.GetValueOrDefault(fold)).FirstOrDefault(found => found is not null);
    }

    // A window that nothing opens declares what it declares, and does nothing.
    private static void LeaveClosed(ProcedureSymbol window)
    {
        KeepDeclarations(window);
        foreach (var parameter in window.Parameters)
        {
            parameter.IsUsedOutsideItsBlock = true;
            window.Locals.Add(parameter);
        }
    }

    private static void KeepDeclarations(ProcedureSymbol main) =>
        main.Body = main.Body! with { Block = main.Body.Block with { Statements = [.. main.Body.Block.Statements.Where(statement => !IsExecutable(statement))] } };
}
