namespace Liaison.Compiler.Emit.CSharp;

/// <content>Structures, enumerations, classes.</content>
internal sealed partial class CSharpEmitter
{
    private void EmitType(DeclaredTypeSymbol type)
    {
        _localNames = new HashSet<string>(StringComparer.Ordinal);
        _writer.Space();
        switch (type)
        {
            case EnumerationSymbol enumeration:
                _writer.Open($"public enum {CSharpNames.Escaped(type.Name)}");
                var number = 1;
                foreach (var value in enumeration.Values.Values) _writer.Line($"{CSharpNames.Escaped(value)} = {CSharpText.Literal(number++)},");
                _writer.Close();
                break;
            case StructureSymbol structure: EmitStructure(structure); break;
            case ClassSymbol { IsInterface: true } @interface: EmitInterface(@interface); break;
            case ClassSymbol @class: EmitClass(@class); break;
        }
    }

    private void EmitInterface(ClassSymbol type)
    {
        var ancestors = string.Join(", ", type.Interfaces.Select(ancestor => CSharpNames.Escaped(ancestor.Name)));
        _writer.Open($"public interface {CSharpNames.Escaped(type.Name)}{(ancestors.Length > 0 ? " : " + ancestors : "")}");
        foreach (var method in type.Methods.Values.SelectMany(methods => methods)) _writer.Line($"{CSharpTypes.Of(method.Result)} {NameOf(method)}({Parameters(method)});");
        _writer.Close();
    }

    private void EmitStructure(StructureSymbol structure)
    {
        var name = CSharpNames.Escaped(structure.Name);
        var isEnding = _endings.CanHold(TypeSymbol.Of(structure));
        _writer.Open($"public sealed class {name} : ICopyable<{name}>{(isEnding ? ", IEnding" : "")}");
        foreach (var member in structure.Members.Values) EmitField(member, "public");
        EmitShownName(structure, name);
        _writer.Space();
        var copies = structure.Members.Values.Select(member => $"{NameOf(member)} = {MemberCopy(member)}");
        _writer.Line($"public {name} Copy() => new() {{ {string.Join(", ", copies)} }};");
        if (isEnding) EmitEnding(structure);
        _writer.Close();
    }

    // Messages show the spelling of the declaration.
    private void EmitShownName(DeclaredTypeSymbol type, string name)
    {
        if (name.TrimStart('@') != type.Name) _writer.Line($"public override string ToString() => {CSharpText.Literal(type.Name)};");
    }

    // Objects may hold each other.
    private void EmitEnding(DeclaredTypeSymbol type)
    {
        var held = _endings.Held(type).Reverse().ToList();
        _writer.Space();
        if (held.Count > 0) _writer.Line("private bool is_ending;");
        _writer.Open("void IEnding.End()");
        if (held.Count > 0) _writer.Line("if (is_ending) return;");
        if (held.Count > 0) _writer.Line("is_ending = true;");
        if (type is ClassSymbol { FoundDestructor: { } destructor }) _writer.Line($"{NameOf(destructor)}();");
        foreach (var member in held) _writer.Line($"Ending.Of({NameOf(member)});");
        _writer.Close();
    }

    private void EmitField(VariableSymbol member, string modifiers) =>
        _writer.Line($"{modifiers} {CSharpTypes.Of(member.Type)} {NameOf(member)} = {(member.IsDynamic ? "null" : Expression(member.Initial!).Text)};");

    private void EmitClass(ClassSymbol type)
    {
        var name = CSharpNames.Escaped(type.Name);
        var modifiers = type.IsAbstract ? "public abstract class" : "public class";
        var ancestors = type.Interfaces.Prepend(type.Base).OfType<ClassSymbol>().Select(ancestor => CSharpNames.Escaped(ancestor.Name)).ToList();
        var isEnding = type.FoundDestructor is not null || _endings.Held(type).Any();
        if (isEnding) ancestors.Add("IEnding");
        _writer.Open($"{modifiers} {name}{(ancestors.Count > 0 ? " : " + string.Join(", ", ancestors) : "")}");
        if (type.Destructor is not null) _writer.Line($"private bool {Ended(type)};");
        foreach (var member in type.Members.Values)
        {
            if (member.Kind == VariableKind.Constant) _writer.Line($"public static readonly {CSharpTypes.Of(member.Type)} {NameOf(member)} = {Expression(member.Initial!)};");
            else EmitField(member, member.Kind == VariableKind.StaticMember ? "public static" : "public");
        }

        EmitShownName(type, name);
        foreach (var method in type.Methods.Values.SelectMany(methods => methods))
        {
            _localNames = new HashSet<string>(StringComparer.Ordinal);
            _writer.Space();
            EmitComments(method.Syntax);
            if (method.IsConstructor) EmitMethod(method, "public ");
            else if (method.Body is null) EmitAbstract(method);
            else EmitMethod(method, method.IsStatic ? "public static " : method.IsOverride ? "public override " : method.IsVirtual ? "public virtual " : "public ");
        }

        // What its interfaces want and it leaves to those that inherit.
        foreach (var method in type.AbstractMethods.Where(method => method.Class!.IsInterface && type.Base?.Ancestors.Contains(method.Class) != true)) EmitAbstract(method);
        if (isEnding) EmitEnding(type);
        if (_findingMethods.Contains(type)) EmitFindMethod(type);
        if (_copies.Contains(type)) EmitCopy(type, name);
        _writer.Close();
    }

    private void EmitAbstract(ProcedureSymbol method) => _writer.Line($"public abstract {CSharpTypes.Of(method.Result)} {NameOf(method)}({Parameters(method)});");

    private void EmitCopy(ClassSymbol type, string name)
    {
        var isInherited = type.Base is { } ancestor && _copies.Contains(ancestor);
        var isReplaced = _program.Types.OfType<ClassSymbol>().Any(other => other.Base == type);
        _writer.Space();
        _writer.Open($"public {(isInherited ? "override " : isReplaced ? "virtual " : "")}{name} Copy()");
        _writer.Line($"var copy = ({name}){(isInherited ? "base.Copy()" : "MemberwiseClone()")};");
        foreach (var member in (isInherited ? [type] : type.Lineage).SelectMany(owner => owner.Members.Values).Where(member => member.Kind == VariableKind.Member))
        {
            if (MemberCopy(member) is var copied && copied != NameOf(member)) _writer.Line($"copy.{NameOf(member)} = {copied};");
        }

        _writer.Line("return copy;");
        _writer.Close();
    }

    private string MemberCopy(VariableSymbol member) => member.OwnedClass is not null ? $"{NameOf(member)}?.Copy()" : member.Type.MayBeCopied ? CopyOf(NameOf(member), member.Type) : NameOf(member);

    /// <summary>The copy of a value; the objects of an array are copied with it where they belong to it.</summary>
    private static string CopyOf(string place, TypeSymbol type) => type is { Element.HoldsOwned: true, IsCopied: true }
        ? $"{place}.Copy(static element => {CopyOf(type.Element.OwnedClass is null ? "element" : "element?", type.Element)})"
        : $"{place}.Copy()";
}
