namespace Liaison.Compiler.Emit.JavaScript;

/// <content>What the types of the language are in JavaScript.</content>
internal sealed partial class JavaScriptEmitter
{
    private static string NameOf(DeclaredTypeSymbol type) => JavaScriptNames.Escaped(type.Name);

    /// <summary>What a variable of the type holds when nothing else is said.</summary>
    private string Default(TypeSymbol type) => type.Kind switch
    {
        TypeKind.Boolean => "false",
        TypeKind.Int64 or TypeKind.UInt64 => "0n",
        TypeKind.Decimal => $"new {Runtime("Decimal")}(0n, 0)",
        _ when type.IsNumber => "0",
        TypeKind.String when type.IsPadded => $"\" \".repeat({JavaScriptText.Literal(type.Length)})",
        TypeKind.String => "\"\"",
        TypeKind.Character => "\"\\0\"",
        TypeKind.Date => $"{Runtime("CalendarDate")}.today()",
        TypeKind.Time => $"{Runtime("TimeOfDay")}.now()",
        TypeKind.Moment => $"{Runtime("Moment")}.now()",
        TypeKind.Duration => $"new {Runtime("Duration")}(0)",
        TypeKind.Buffer => $"new {Runtime("ByteBuffer")}()",
        TypeKind.Received => $"new {Runtime("Message")}(\"\")",
        TypeKind.Json => $"new {Runtime("JsonTree")}()",
        TypeKind.Array => $"new {Runtime("DynamicArray")}({Cell(type.Element!)})",
        TypeKind.Associative => $"new {Runtime("AssociativeArray")}({Cell(type.Element!)})",
        TypeKind.Queue or TypeKind.Stack or TypeKind.List => $"new {Runtime("Collection")}({Cell(type.Element!)})",
        TypeKind.Class when type.Declaration is ClassSymbol { IsAbstract: true } => "null",
        TypeKind.Structure or TypeKind.Class => $"new {NameOf(type.Declaration!)}()",
        TypeKind.Enumeration => $"{NameOf(type.Declaration!)}.{((EnumerationSymbol)type.Declaration!).Values.Values.FirstOrDefault() ?? "none"}",
        _ => "null",
    };

    /// <summary>What a variable holds before its declaration has been executed.</summary>
    private string Initial(VariableSymbol variable) => variable.Type.Kind == TypeKind.Class || variable.IsDynamic ? "null" : Default(variable.Type);

    /// <summary>What makes an element that nobody has given a value.</summary>
    private string Cell(TypeSymbol element) => $"() => {(element.IsDynamic ? "null" : Default(element))}";

    private void EmitTypes()
    {
        // A class of JavaScript exists from its declaration on: those that others inherit come first.
        foreach (var type in _program.Types.OrderBy(type => type is ClassSymbol derived ? derived.Lineage.Count() : 0)) EmitType(type);
    }

    private void EmitType(DeclaredTypeSymbol type)
    {
        _localNames = new HashSet<string>(StringComparer.Ordinal);
        _writer.Space();
        switch (type)
        {
            case EnumerationSymbol enumeration:
                var values = enumeration.Values.Values.Select((value, i) => $"{value}: {JavaScriptText.Literal(i + 1)}");
                _writer.Line($"const {NameOf(type)} = Object.freeze({{ {string.Join(", ", values)} }});");
                break;
            case StructureSymbol structure:
                _writer.Open($"class {NameOf(type)} extends {Runtime("Structure")}");
                EmitShownName(structure);
                foreach (var member in structure.Members.Values) EmitField(member);
                EmitCopy("super.copy()", Copies.OwnersOf(structure));
                _writer.Close();
                break;
            case ClassSymbol { IsInterface: false } @class: EmitClass(@class); break;
        }

        _writer.Space();
    }

    // Messages show the spelling of the declaration.
    private void EmitShownName(DeclaredTypeSymbol type)
    {
        if (NameOf(type) != type.Name) _writer.Line($"static name = {JavaScriptText.Literal(type.Name)};");
    }

    private void EmitField(VariableSymbol member) =>
        _writer.Line($"{(member.Kind is VariableKind.StaticMember or VariableKind.Constant ? "static " : "")}{NameOf(member)} = {(member.IsDynamic ? "null" : Expression(member.Initial!).Text)};");

    private void EmitClass(ClassSymbol type)
    {
        _writer.Open($"class {NameOf(type)}{(type.Base is { } ancestor ? $" extends {NameOf(ancestor)}" : "")}");
        EmitShownName(type);
        foreach (var member in type.Members.Values) EmitField(member);
        foreach (var method in type.Methods.Values.SelectMany(methods => methods).Where(method => method.Body is not null))
        {
            _localNames = new HashSet<string>(StringComparer.Ordinal);
            _writer.Space();
            EmitComments(method.Syntax);
            _writer.Place = PlaceOf(method, method.Syntax);
            _writer.Open($"{(method.IsStatic ? "static " : "")}{NameOf(method)}({Parameters(method)})");
            // Several variables may hold the object that ends.
            if (method.IsDestructor) _writer.Line($"if (this.ended{type.Name}) return;");
            if (method.IsDestructor) _writer.Line($"this.ended{type.Name} = true;");
            EmitBody(method);
            _writer.Close();
        }

        // What inherits a copy copies its own members besides.
        if (_copies.Contains(type) && (type.Base is not { } inherited || !_copies.Contains(inherited))) EmitCopy($"{Runtime("duplicate")}(this)", type.Lineage.SelectMany(Copies.OwnersOf));
        else if (_copies.Contains(type)) EmitCopy("super.copy()", Copies.OwnersOf(type));
        _writer.Close();
    }

    // What is inherited copies all but the objects of these members.
    private void EmitCopy(string inherited, IEnumerable<VariableSymbol> owners)
    {
        var assignments = owners.Select(member => $"{NameOf(member)}: {(member.OwnedClass is null ? CopyOf($"this.{NameOf(member)}", member.Type) : $"this.{NameOf(member)}?.copy() ?? null")}").ToList();
        if (assignments.Count == 0 && inherited == "super.copy()") return;
        _writer.Space();
        _writer.Open("copy()");
        _writer.Line(assignments.Count == 0 ? $"return {inherited};" : $"return Object.assign({inherited}, {{ {string.Join(", ", assignments)} }});");
        _writer.Close();
    }

    /// <summary>The copy of a value; the objects of an array are copied with it where they belong to it.</summary>
    private string CopyOf(string place, TypeSymbol type) => type switch
    {
        { Kind: TypeKind.Variant } => $"{Runtime("copied")}({place})",
        { Element.HoldsOwned: true, IsCopied: true } => $"{place}.copy((element) => {(type.Element.OwnedClass is null ? CopyOf("element", type.Element) : "element?.copy() ?? null")})",
        _ => $"{place}.copy()",
    };
}
