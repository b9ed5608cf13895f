namespace Liaison.Compiler.Binding;

/// <content>Declarations inside processes.</content>
internal sealed partial class Binder
{
    private readonly Dictionary<ProcedureSymbol, BlockScope> _homes = [];

    // The variables of a main process are those of the program: procedures above it in the order of binding see them too.
    private void PredeclareGlobals(ProcedureSymbol main)
    {
        foreach (var declaration in OwnNodes(BodyOf(main)).OfType<VariableDeclarationSyntax>())
        {
            var (type, _, isDynamic) = BindType(declaration.Type);
            foreach (var name in declaration.Names) AddGlobal(name, type, isDynamic);
        }
    }

    private void AddGlobal(IdentifierNameSyntax name, TypeSymbol type, bool isDynamic)
    {
        if (name.Name.Length == 0) return;
        var variable = new VariableSymbol(name.Name, type, VariableKind.Global, null, name.Identifier) { IsDynamic = isDynamic };
        if (CurrentElement.Globals.TryAdd(variable.Fold, variable)) _program.Globals.Add(variable);
    }

    private static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode node)
    {
        foreach (var child in node.Children.OfType<SyntaxNode>())
        {
            if (child is InternalProcedureSyntax or LambdaExpressionSyntax or StructureDeclarationSyntax or EnumerationDeclarationSyntax or ExpressionSyntax) continue;
            yield return child;
            foreach (var below in OwnNodes(child)) yield return below;
        }
    }

    private VariableSymbol Declare(SyntaxToken name, TypeSymbol type, bool isDynamic, VariableKind kind = VariableKind.Local)
    {
        var fold = Fold.Of(name.Text);
        if (_process.IsMain || _declaresGlobals)
        {
            if (!CurrentElement.Globals.TryGetValue(fold, out var global))
            {
                global = new VariableSymbol(name.Text, type, VariableKind.Global, null, name) { IsDynamic = isDynamic };
                CurrentElement.Globals.Add(fold, global);
                _program.Globals.Add(global);
            }

            CheckSameType(global, type, name);
            global.IsAssigned |= global.IsDeclared;
            global.IsDeclared = true;
            return global;
        }

        if (_process.Variables.TryGetValue(fold, out var known))
        {
            CheckSameType(known, type, name);
            known.IsAssigned = true;
            if (known.Scope is { } scope && !_block.IsInside(scope)) known.IsUsedOutsideItsBlock = true;
            return known;
        }

        var variable = new VariableSymbol(name.Text, type, kind, _process, name) { IsDynamic = isDynamic, Scope = _block, IsDeclared = true };
        _process.Variables.Add(fold, variable);
        _process.Locals.Add(variable);
        return variable;
    }

    private void CheckSameType(VariableSymbol known, TypeSymbol type, SyntaxToken name)
    {
        if (known.Type != type && !type.IsError && !known.Type.IsError && known.Place is { } place)
            Report(name, 2005, Word("name", name.Text), TypeName("type", known.Type), Number("line", LineOf(place)));
    }

    private BoundStatement BindDeclaration(VariableDeclarationSyntax syntax)
    {
        var (type, shape, isDynamic) = BindType(syntax.Type);
        if (shape is not null && Growth(syntax.Attributes) is { } growth) shape = shape with { Growth = growth };
        List<BoundStatement> declarations = [];
        for (var i = 0; i < syntax.Names.Count; i++)
        {
            var name = syntax.Names[i];
            if (name.Name.Length == 0) continue;
            // The value is that of the last name, and sees what had the name before.
            var initializer = i == syntax.Names.Count - 1 ? syntax.Initializer : null;
            var value = initializer is null ? null : BindInitial(initializer, type, shape, isDynamic);
            var variable = Declare(name.Identifier, type, isDynamic);
            NoteLoops(variable);
            declarations.Add(new BoundDeclaration(syntax, variable, value ?? DefaultOf(type, shape, isDynamic, syntax)));
        }

        return declarations is [var only] ? only : new BoundBlock(syntax, declarations);
    }

    // A literal fills the shape that is declared.
    private BoundExpression BindInitial(ExpressionSyntax syntax, TypeSymbol type, ArrayShape? shape, bool isDynamic)
    {
        var value = BindValue(syntax, type);
        if (value is BoundArrayLiteral literal && shape is not null) value = Shaped(literal, shape);
        return Convert(isDynamic ? value : Copied(value, type), type, syntax);
    }

    private static BoundArrayLiteral Shaped(BoundArrayLiteral literal, ArrayShape shape)
    {
        if (shape is { Sizes.Count: 0, Growth: null }) return literal;
        var row = new ArrayShape([.. shape.Sizes.Skip(1)], null);
        return literal with { Elements = [.. literal.Elements.Select(element => element is BoundArrayLiteral inner ? Shaped(inner, row) : element)], Shape = shape };
    }

    /// <summary>A value that a literal, or what is put together, holds: a copy, as an assignment makes one.</summary>
    private BoundExpression BindHeld(ExpressionSyntax syntax, TypeSymbol type) => BindInitial(syntax, type, null, type.IsDynamic);

    private void NoteLoops(VariableSymbol variable) => _loopsAtDeclaration[variable] = _block.Loops;

    private BoundExpression DefaultOf(TypeSymbol type, ArrayShape? shape, bool isDynamic, VariableDeclarationSyntax syntax)
    {
        if (isDynamic) return new BoundConversion(new BoundLiteral(null, TypeSymbol.Null), type);
        return type.Kind == TypeKind.Class
            ? New(type, shape, syntax.Arguments?.Arguments ?? (IReadOnlyList<ExpressionSyntax>)[], syntax.Type)
            : new BoundNew(type, null, [], shape);
    }

    // An assignment copies what can change in place; so does that of a result, unless the procedure has made it for its caller.
    private BoundExpression Copied(BoundExpression value, TypeSymbol type)
    {
        if (value is not (BoundVariable or BoundMember or BoundLateMember or BoundElement or BoundConditional or BoundCall or BoundInvocation or BoundLateCall)) return value;
        var isOwned = type.Declaration is ClassSymbol { IsInterface: false } wanted && value.Type.Declaration is ClassSymbol made && made.Lineage.Contains(wanted);
        var isCopied = type.MayBeCopied && value.Type.MayBeCopied && (value.Type == type || type.Kind == TypeKind.Variant || value.Type.Kind == TypeKind.Variant);
        if (!isOwned && !isCopied) return value;
        // That of an element may say that it is dynamic: copied it is no longer.
        _program.CopiedTypes.Add(isOwned ? value.Type with { IsDynamic = false } : value.Type);
        return new BoundCopy(value);
    }

    private BoundDeclaration BindLet(LetStatementSyntax syntax)
    {
        var value = BindValue(syntax.Initializer);
        var type = value.Type.Kind switch
        {
            TypeKind.Received => TypeSymbol.String,
            TypeKind.Null or TypeKind.Nothing => TypeSymbol.Variant,
            _ => NaturalType(value),
        };
        var variable = Declare(syntax.Name.Identifier, type, isDynamic: true);
        NoteLoops(variable);
        return new BoundDeclaration(syntax, variable, Convert(type.Kind == TypeKind.Class ? value : Copied(value, type), type, syntax.Initializer));
    }

    private BoundNothing BindConstants(ConstantDeclarationSyntax syntax)
    {
        foreach (var constant in syntax.Constants)
        {
            if (constant.Name.Name.Length == 0) continue;
            var value = BindValue(constant.Value);
            var variable = new VariableSymbol(constant.Name.Name, value.Type, VariableKind.Constant, _process.IsMain ? null : _process, constant.Name.Identifier) { Initial = value, IsDeclared = true };
            if (!(_process.IsMain ? CurrentElement.Globals : _process.Variables).TryAdd(variable.Fold, variable)) Report(constant.Name, 2005, Word("name", variable.Name), TypeName("type", value.Type), Number("line", LineOf(constant)));
            _program.Globals.Add(variable);
        }

        return new BoundNothing(syntax);
    }

    private void CompleteTypes()
    {
        foreach (var node in _typeDeclarations[_process.Tree])
        {
            if (node is StructureDeclarationSyntax structure && _typesByPlace.GetValueOrDefault(structure.Name.Identifier) is StructureSymbol symbol) CompleteStructure(structure, symbol);
            else if (node is EnumerationDeclarationSyntax enumeration && _typesByPlace.GetValueOrDefault(enumeration.Name.Identifier) is EnumerationSymbol values) CompleteEnumeration(enumeration, values);
            else if (node is ClassDeclarationSyntax @class && _typesByPlace.GetValueOrDefault(@class.Name.Identifier) is ClassSymbol type) CompleteClass(@class, type);
        }
    }

    private void CompleteStructure(StructureDeclarationSyntax syntax, StructureSymbol symbol)
    {
        foreach (var declaration in syntax.Members.OfType<VariableDeclarationSyntax>())
        {
            foreach (var member in BindMembers(declaration, null, VariableKind.Member))
            {
                if (!symbol.Members.TryAdd(member.Fold, member)) Report(member.Place!, 2005, Word("name", member.Name), TypeName("type", member.Type), Number("line", LineOf(symbol.Members[member.Fold].Place!)));
            }
        }
    }

    private List<VariableSymbol> BindMembers(VariableDeclarationSyntax declaration, ClassSymbol? owner, VariableKind kind)
    {
        var (type, shape, isDynamic) = BindType(declaration.Type);
        List<VariableSymbol> members = [];
        for (var i = 0; i < declaration.Names.Count; i++)
        {
            var initializer = i == declaration.Names.Count - 1 ? declaration.Initializer : null;
            members.Add(new VariableSymbol(declaration.Names[i].Name, type, kind, null, declaration.Names[i].Identifier)
            {
                Class = owner,
                IsDynamic = isDynamic,
                IsDeclared = true,
                Initial = initializer is null ? DefaultOf(type, shape, isDynamic, declaration) : BindInitial(initializer, type, shape, isDynamic),
            });
        }

        return members;
    }

    private void CompleteEnumeration(EnumerationDeclarationSyntax syntax, EnumerationSymbol symbol)
    {
        if (syntax.EnumerationKeyword.Is(Keyword.Combination)) NotProvided(syntax.EnumerationKeyword, syntax.EnumerationKeyword.Text);
        foreach (var member in syntax.Members)
        {
            if (member.Value is not null) NotProvided(member.Value, member.ToString().Trim());
            symbol.Values.TryAdd(Fold.Of(member.Name.Text), member.Name.Text);
        }
    }
}
