using Liaison.Compiler.Exports;

namespace Liaison.Compiler.Binding;

/// <content>The program: its declarations, its processes, its entry.</content>
internal sealed partial class Binder
{
    private void BindProgram()
    {
        foreach (var part in _parts) AddPart(part);
        if (HasControls) foreach (var tree in _program.Trees) FindImpliedControls(tree);
        foreach (var root in _roots.Values) Enter(root, new BlockScope(null, 0), () => DeclareTypes(root.Tree));
        foreach (var root in _roots.Values) Enter(root, new BlockScope(null, 0), () => DeclareMembers(root));
        foreach (var root in _roots.Values) Enter(root, new BlockScope(null, 0), CompleteTypes);
        InheritResults();
        foreach (var main in _roots.Values.Where(root => root.IsMain)) Enter(main, new BlockScope(null, 0), () => PredeclareGlobals(main));
        // What files declare that do nothing else is there for all others.
        foreach (var main in _program.Mains.OrderBy(DoesMore)) BindProcess(main, BodyOf(main));
        foreach (var procedure in _program.Procedures) BindProcess(procedure, BodyOf(procedure));
        foreach (var type in _program.Types.OfType<ClassSymbol>().ToList()) BindClass(type);
        AgreeOnTypes();
        ReportUnlikeReplacements();
        ReportLostAssignments();
        ReportMissingResults();
        if (_options.TellsHiddenNames) ReportHiddenNames();
        _process = _roots.GetAt(0).Value;
        ChooseEntry();
        foreach (var tree in _program.Trees)
        {
            foreach (var diagnostic in _diagnostics[tree].Ordered()) _program.Diagnostics.Add((tree, diagnostic));
        }
    }

    private void DeclareTypes(SyntaxTree tree)
    {
        foreach (var node in _typeDeclarations[tree])
        {
            DeclaredTypeSymbol? type = node switch
            {
                StructureDeclarationSyntax { StructureKeyword: var word } structure when !word.Is(Keyword.Combination) => new StructureSymbol(structure.Name.Name, structure.Name.Identifier),
                EnumerationDeclarationSyntax enumeration => new EnumerationSymbol(enumeration.Name.Name, enumeration.Name.Identifier),
                ClassDeclarationSyntax @class => new ClassSymbol(@class.Name.Name, @class.Name.Identifier) { IsInterface = @class.IsInterface, IsDeclaredAbstract = @class.Modifiers.Count > 0 },
                _ => null,
            };
            if (type is null) continue;
            if (!_types.TryAdd(Fold.Of(type.Name), type)) Report(type.Place, 2005, TypeName("type", TypeSymbol.Of(_types[Fold.Of(type.Name)])), Word("name", type.Name), Number("line", LineOf(_types[Fold.Of(type.Name)].Place)));
            _typesByPlace[type.Place] = type;
            _program.Types.Add(type);
        }
    }

    private void DeclareMembers(ProcedureSymbol root)
    {
        var tree = root.Tree;
        if (HeaderOf(root) is { } opening) BindParameters(root, root.Syntax, opening.Parameters);
        foreach (var member in tree.Root.Members.Where(member => member != root.Syntax))
        {
            if (member is ProcedureDeclarationSyntax procedure) DeclareProcedure(tree, procedure);
            else if (member is ClassDeclarationSyntax @class) DeclareMethods(tree, @class);
        }
    }

    private void DeclareProcedure(SyntaxTree tree, ProcedureDeclarationSyntax declaration)
    {
        if (declaration.Header.ClassName is { } className)
        {
            if (_types.GetValueOrDefault(Fold.Of(className.Text)) is ClassSymbol owner) DeclareMethod(tree, owner, declaration, declaration.Header);
            else Report(className, 2017, Word("name", className.Text));
            return;
        }

        var symbol = NewProcedure(tree, declaration, declaration.Header, null, null);
        if (!CurrentElement.Procedures.TryAdd(symbol.Fold, symbol) && CurrentElement.Procedures[symbol.Fold] is var first && HeaderOf(first) is { } known)
            Report(declaration.Header.Name, 2025, Word("name", symbol.Name), Word("other", first.Name), Number("line", first.Tree.Source.PositionOf(known.Name.Span.Start).Line));
        _program.Procedures.Add(symbol);
    }

    private ProcedureSymbol NewProcedure(SyntaxTree tree, SyntaxNode syntax, ProcedureHeaderSyntax header, ProcedureSymbol? parent, ClassSymbol? @class)
    {
        bool Has(Keyword keyword) => header.Modifiers.Any(token => token.Is(keyword));
        var symbol = new ProcedureSymbol(header.Name.Text, tree, syntax, parent)
        {
            Class = @class,
            Element = parent is null && @class is null ? CurrentElement : null,
            IsStatic = Has(Keyword.Global),
            IsVirtual = Has(Keyword.Virtual) || Has(Keyword.Abstract),
            IsAbstract = Has(Keyword.Abstract) || @class is { IsInterface: true },
            IsConstructor = @class is not null && IsKeyword(header.Name.Text, Keyword.Constructor),
            IsDestructor = @class is not null && IsKeyword(header.Name.Text, Keyword.Destructor),
            IsRunInMainThread = HasAttribute(header.Attributes, Keyword.MainThread),
            IsRunAlone = HasAttribute(header.Attributes, Keyword.CriticalAttribute),
            Automation = parent is null && @class is null && IsExported(tree) ? Automation.Of(syntax) : null,
        };
        if (header.ResultType is { } result)
        {
            symbol.Result = BindType(result).Type;
            symbol.HasDeclaredResult = true;
        }
        else if (Inferred(syntax, -1) is { } inferred)
        {
            symbol.Result = inferred;
        }

        if (symbol.Automation is not null) _program.ThreadRoots.Add(symbol);
        BindParameters(symbol, syntax, header.Parameters);
        _program.AllProcesses.Add(symbol);
        return symbol;
    }

    private void BindParameters(ProcedureSymbol symbol, SyntaxNode syntax, ParameterListSyntax? list)
    {
        if (list is null) return;
        for (var i = 0; i < list.Parameters.Count; i++)
        {
            var parameter = list.Parameters[i];
            if (parameter.IsVariadic)
            {
                symbol.IsVariadic = true;
                continue;
            }

            var type = parameter.Type is null ? Inferred(syntax, i) ?? TypeSymbol.Variant : BindType(parameter.Type).Type;
            var variable = new VariableSymbol(parameter.Name.Text, type, VariableKind.Parameter, symbol, parameter.Name)
            {
                IsByValue = parameter.LocalKeyword is not null || symbol.Automation is not null,
                IsOptional = parameter.Default is not null,
                IsDeclared = true,
                IsDynamic = true,
            };
            if (variable is { IsByValue: true, Type.IsCopied: true }) _program.CopiedTypes.Add(type);
            symbol.Parameters.Add(variable);
            if (!symbol.Variables.TryAdd(variable.Fold, variable)) Report(parameter.Name, 2005, TypeName("type", symbol.Variables[variable.Fold].Type), Word("name", variable.Name), Number("line", LineOf(parameter.Name)));
        }
    }

    private void BindProcess(ProcedureSymbol process, ProcessBodySyntax body) => Enter(process, new BlockScope(null, 0), () => BindBody(body));

    private void BindBody(ProcessBodySyntax body)
    {
        var process = _process;
        // A default is evaluated where the call stands: it does not see the parameters.
        Enter(process.Parent ?? _roots[process.Tree], new BlockScope(null, 0), () => BindDefaults(process));
        foreach (var internalProcedure in body.Statements.OfType<InternalProcedureSyntax>())
        {
            var symbol = NewProcedure(process.Tree, internalProcedure, internalProcedure.Header, process, process.Class);
            if (!process.Internal.TryAdd(symbol.Fold, symbol))
                Report(internalProcedure.Header.Name, 2025, Word("name", symbol.Name), Word("other", process.Internal[symbol.Fold].Name), Number("line", LineOf(HeaderOf(process.Internal[symbol.Fold])!.Name)));
        }

        var block = BindStatements(body, body.Statements);
        BoundBlock? Section(Keyword? subject) =>
            body.Sections.FirstOrDefault(section => section.Subject?.Keyword == subject) is { } found ? InBlock(found.Body, found.Body.Statements) : null;
        process.Body = new BoundBody(block, Section(Keyword.Error), Section(Keyword.Exception), Section(null)) { SetsResult = _setsResult.Contains(process) };
        foreach (var symbol in process.Internal.Values) BindProcess(symbol, ((InternalProcedureSyntax)symbol.Syntax).Body);
        if (!process.HasDeclaredResult)
        {
            foreach (var type in process.Returned) _found.Note(process.Syntax, -1, type);
        }
    }

    private void BindDefaults(ProcedureSymbol process)
    {
        if (HeaderOf(process)?.Parameters is not { } list) return;
        foreach (var (parameter, variable) in list.Parameters.Where(parameter => !parameter.IsVariadic).Zip(process.Parameters))
        {
            if (parameter.Default is not { } value) continue;
            var bound = BindValue(value, variable.Type);
            if (parameter.Type is null) _found.Note(process.Syntax, process.Parameters.IndexOf(variable), NaturalType(bound));
            variable.Initial = Convert(bound, variable.Type, value);
        }
    }

    private static ProcessBodySyntax BodyOf(ProcedureSymbol process) => process.Syntax as ProcessBodySyntax ?? ((ProcedureDeclarationSyntax)process.Syntax).Body;

    private static ProcedureHeaderSyntax? HeaderOf(ProcedureSymbol process) => process.Syntax switch
    {
        ProcedureDeclarationSyntax procedure => procedure.Header,
        InternalProcedureSyntax procedure => procedure.Header,
        MethodHeaderStatementSyntax method => method.Header,
        _ => null,
    };

    private static bool IsKeyword(string word, Keyword keyword) => Keywords.Find(Fold.Of(word)).Any(entry => entry.Id == keyword);

    private static bool HasAttribute(IEnumerable<AngleAttributeSyntax> attributes, Keyword keyword) => attributes.Any(attribute => IsKeyword(attribute.Name, keyword));

    private void ChooseEntry()
    {
        foreach (var window in _program.Mains.Where(main => main.Element!.Kind == ElementKind.Window)) LeaveClosed(window);
        // A project begins with its initialisation; what else its elements do when they are declared comes before.
        var isProject = _parts.Any(part => part.Element?.Kind == ElementKind.Project);
        var runnable = _program.Mains.Where(main => (!isProject || main.Element!.IsProgram) && main.Body!.Block.Statements.Any(IsExecutable)).ToList();
        if (_options.Entry is { } name)
        {
            StartWith(EntryOf(name), name);
            // The procedure is the program: of the main processes only the declarations are executed.
            foreach (var main in runnable) KeepDeclarations(main);
            return;
        }

        if (runnable.Count > 1)
        {
            _process = runnable[1];
            Report(runnable[1].Body!.Block.Statements.First(IsExecutable).Syntax, 2026, "files", Word("file", runnable[0].Tree.Source.Path));
            return;
        }

        if (runnable.Count == 1)
        {
            // What the others declare is there when it begins.
            _program.Mains.Remove(runnable[0]);
            _program.Mains.Add(runnable[0]);
            return;
        }

        var callable = _program.Procedures.Where(procedure => procedure is { IsEvent: false, IsMain: false, Required: 0 }).ToList();
        if (callable.Count == 1) _program.Entry = callable[0];
        else ReportNoEntry(callable);
    }

    private void StartWith(ProcedureSymbol? entry, string name)
    {
        if (entry is null || entry.Required > 0) Report(_program.Trees[0].Root.EndOfFile, 2026, "unknown", Word("name", name));
        else if (!entry.IsMain) _program.Entry = entry;
        // What belongs to a window works in one that is open.
        if (entry is { Element: { Kind: ElementKind.Window } element } && HasControls) _program.Opened = _shared.Procedures.GetValueOrDefault(Fold.Of(element.Name)) is { Required: 0 } window ? window : null;
    }

    private void ReportNoEntry(List<ProcedureSymbol> callable)
    {
        var place = _program.Trees[0].Root.EndOfFile;
        if (callable.Count > 1)
        {
            var first = HeaderOf(callable[0])!.Name;
            Report(callable[0], first, 2026, "", Word("names", string.Join(", ", callable.Select(procedure => procedure.Name))), Word("name", callable[0].Name));
        }
        else if (_program.Procedures.Find(procedure => procedure is { IsEvent: false, IsMain: false }) is { } only)
        {
            Report(only, HeaderOf(only)!.Name, 2026, "arguments", Word("name", only.Name), Counts(only.Required, only.Required));
        }
        else if (_program.Globals.Count == 0 && _program.Types.Count == 0)
        {
            Report(place, 2027);
        }
    }

    // Whoever wants the function of the language behind a name of the program writes where it is from.
    private void ReportHiddenNames()
    {
        foreach (var root in _roots.Values)
        {
            foreach (var name in DeclaredNames.Places(root.Tree.Root).Where(name => Words.FindFunction(name.Text) is not null)) Report(root, name, 2015, "", Word("name", name.Text));
        }
    }

    private static bool DoesMore(ProcedureSymbol main) => BodyOf(main).Statements
        .Any(statement => statement is not (VariableDeclarationSyntax or ConstantDeclarationSyntax or LetStatementSyntax or StructureDeclarationSyntax or EnumerationDeclarationSyntax or ScopeStatementSyntax or EmptyStatementSyntax or InternalProcedureSyntax));

    private static bool IsExecutable(BoundStatement statement) => statement is BoundBlock block
        ? block.Statements.Any(IsExecutable)
        : statement is not (BoundDeclaration or BoundNothing or BoundInternalProcedure);
}
