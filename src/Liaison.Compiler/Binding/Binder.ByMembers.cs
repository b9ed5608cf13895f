namespace Liaison.Compiler.Binding;

/// <content>Sorting and searching arrays of structures and of objects by members that the program names.</content>
internal sealed partial class Binder
{
    /// <summary>The call of a function about arrays that names members of the elements; null for any other call.</summary>
    private BoundExpression? BindByMembers(FunctionEntry function, List<BoundExpression?> values, List<SyntaxElement> places)
    {
        if (values is not [{ Type: { Kind: TypeKind.Array, Element.Declaration: StructureSymbol or ClassSymbol } type } array, { } kind, { } named, ..]) return null;
        var isSort = function.Id == "Arrays.Sort" && values.Count == 3 && Mentions(kind, "ArrayOption.Member");
        // Behind an element that is sought, a number says where the search begins.
        if (!isSort && (function.Id != "Arrays.Find" || values.Count is < 4 or > 5 || !named.Type.IsText)) return null;
        if (named is not BoundLiteral { Value: string text }) return NotProvided(places[2], places[2].ToString()!.Trim());
        var isDescending = Mentions(kind, "ArrayOption.Descending");
        List<(VariableSymbol Member, bool IsDescending)> keys = [];
        foreach (var part in isSort ? text.Split(';') : [text])
        {
            var name = part.Trim();
            var sign = isSort && name is ['+' or '-', ..] ? name[..1] : "";
            if (MemberNamed(type.Element.Declaration, name[sign.Length..].Trim()) is { } member) keys.Add((member, sign.Length == 0 ? isDescending : sign == "-"));
            else return UnknownKey(type.Element, name[sign.Length..], places[2]);
        }

        if (isSort) return new BoundByMembers(array, keys, null, null);
        return values[3] is { } sought
            ? new BoundByMembers(array, keys, Convert(sought, keys[0].Member.Type, places[3]), values.ElementAtOrDefault(4) is { } start ? Convert(start, TypeSymbol.Int32, places[4]) : null)
            : null;
    }

    private static bool Mentions(BoundExpression kind, string id) => kind is BoundLibraryConstant constant ? constant.Constant.Id == id : Lowering.Parts.Of(kind).Any(part => Mentions(part, id));

    private static VariableSymbol? MemberNamed(DeclaredTypeSymbol type, string name)
    {
        var fold = Fold.Of(name.TrimStart(':'));
        var member = type is StructureSymbol structure ? structure.Members.GetValueOrDefault(fold) : ((ClassSymbol)type).FindMember(fold);
        return member is { Kind: VariableKind.Member } ? member : null;
    }

    private BoundError UnknownKey(TypeSymbol type, string name, SyntaxElement place)
    {
        var known = type.Declaration is StructureSymbol structure ? structure.Members.Values : ((ClassSymbol)type.Declaration!).Lineage.SelectMany(owner => owner.Members.Values);
        var near = Near(name, known.Select(member => member.Name));
        Report(place, 2018, near is null ? "none" : "", Word("name", name), TypeName("type", type), Word("suggestion", near ?? ""));
        return new BoundError();
    }
}
