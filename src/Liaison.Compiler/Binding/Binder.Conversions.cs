namespace Liaison.Compiler.Binding;

/// <content>Conversions that the program does not write.</content>
internal sealed partial class Binder
{
    /// <summary>Where the result of a procedure is used that its header says nothing about.</summary>
    private readonly List<(ProcedureSymbol Process, SyntaxElement Place, ProcedureSymbol Procedure)> _wanted = [];

    /// <summary>The value as another type; a mistake when there is no way.</summary>
    private BoundExpression Convert(BoundExpression value, TypeSymbol type, SyntaxElement place)
    {
        if (value.Type.IsError || type.IsError) return value.Type == type ? value : new BoundConversion(value, type);
        if (value is BoundProcedureName name)
        {
            if (type.Kind == TypeKind.Procedure) return Passed(name);
            value = CallOf(name);
        }

        if (value is BoundCall { Procedure: { HasDeclaredResult: false } called }) _wanted.Add((_process, place, called));
        if (value.Type.Kind == TypeKind.Nothing)
        {
            NoteMissingResult(value);
            return new BoundConversion(value, type);
        }

        if (type.Kind == TypeKind.Procedure && value.Type.IsText) return Named(value, place);
        if (type.Kind == TypeKind.Procedure && value.Type.Kind == TypeKind.Variant) return HeldProcedure(value);
        if (value is BoundTuple { Values: var values } && type.Kind == TypeKind.Tuple && values.Count == type.Parts.Types.Count)
            return new BoundTuple([.. values.Zip(type.Parts.Types, (one, wanted) => Convert(one, wanted, place))], type);
        if (CostOf(value, type) is not null) return Converted(value, type);
        if (type.Kind == TypeKind.Buffer && value.Type.IsNumber) Report(place, 2011);
        else Report(place, 2031, TypeName("from", value.Type), TypeName("to", type));
        return new BoundError();
    }

    // What holds anything may hold a name.
    private BoundExpression HeldProcedure(BoundExpression value)
    {
        _program.FindsProceduresByName |= value.Type.Kind == TypeKind.Variant;
        return Converted(value, TypeSymbol.Procedure);
    }

    private BoundExpression ConvertToText(BoundExpression value, SyntaxElement place) => value.Type.Kind == TypeKind.String ? value : Convert(value, TypeSymbol.String, place);

    /// <summary>The procedure itself, not its result.</summary>
    private BoundProcedureName Passed(BoundProcedureName name)
    {
        _process.Uses.Add(name.Procedure);
        return name;
    }

    // Who asks for the result of a procedure that returns nothing gets an empty value.
    private void NoteMissingResult(BoundExpression value)
    {
        if (value is BoundCall { Procedure: { HasDeclaredResult: false } procedure }) _found.Note(procedure.Syntax, -1, TypeSymbol.Variant);
    }

    private void ReportMissingResults()
    {
        foreach (var (process, place, procedure) in _wanted)
        {
            // One without statements returns what those return that replace it.
            if (procedure.Result.Kind is TypeKind.Nothing or TypeKind.Variant && procedure.Returned.All(type => type.Kind == TypeKind.Nothing)) Report(process, place, 2012, "", Word("name", procedure.Name));
        }
    }

    private static BoundExpression Converted(BoundExpression value, TypeSymbol type)
    {
        if (type.IsNumber || type.Kind is TypeKind.Number or TypeKind.Boolean or TypeKind.String) value = Opened(value);
        if (value.Type == type) return value;
        if (value is BoundLiteral literal && Folded(literal, type) is { } folded) return folded;
        return new BoundConversion(value, type);
    }

    /// <summary>A number of the library, closed into what holds anything: so that nothing but arithmetic need know of it.</summary>
    private static BoundExpression Closed(BoundExpression value) => value.Type.Kind == TypeKind.Number ? new BoundConversion(value, TypeSymbol.Variant) : value;

    private static BoundExpression Opened(BoundExpression value) => value is BoundConversion { Type.Kind: TypeKind.Variant, Operand: { Type.Kind: TypeKind.Number } number } ? number : value;

    /// <summary>Whether both are numbers, and one of them is whole or real as it is known at run time only.</summary>
    private static bool AreNumbers(BoundExpression left, BoundExpression right)
    {
        var (one, other) = (Opened(left).Type, Opened(right).Type);
        return (one.Kind == TypeKind.Number || other.Kind == TypeKind.Number) && IsWholeOrReal(one) && IsWholeOrReal(other);
    }

    private static bool IsWholeOrReal(TypeSymbol type) => type.Kind == TypeKind.Number || type.IsReal || (type.IsInteger && type.Kind != TypeKind.UInt64);

    // Literals take the type that is wanted, so that the emitted text is as short as the program's.
    private static BoundLiteral? Folded(BoundLiteral literal, TypeSymbol type) => (literal.Value, type.Kind) switch
    {
        (long number, TypeKind.Int64) => new BoundLiteral(number, type),
        (long and >= int.MinValue and <= int.MaxValue, TypeKind.Int32) => new BoundLiteral(literal.Value, type),
        (long and >= 0 and <= 127, TypeKind.Int8 or TypeKind.UInt8 or TypeKind.Int16 or TypeKind.UInt16 or TypeKind.UInt32 or TypeKind.UInt64) => new BoundLiteral(literal.Value, type),
        (long number and > -9007199254740992 and < 9007199254740992, TypeKind.Double) when literal.Type.IsInteger => new BoundLiteral((double)number, type),
        (string, TypeKind.String) when type.Length == 0 => new BoundLiteral(literal.Value, type),
        _ => null,
    };

    private static bool IsScalar(TypeSymbol type) => type.IsNumber || type.IsText || type.Kind is TypeKind.Boolean;

    /// <summary>How far the value is from the type: 0 for the type itself, null when there is no way.</summary>
    private static int? CostOf(BoundExpression value, TypeSymbol to)
    {
        var from = NaturalType(value);
        if (from == to || from.IsError || to.IsError) return 0;
        if (value is BoundProcedureName name)
        {
            if (to.Kind == TypeKind.Procedure) return 0;
            from = name.Procedure.Result;
            if (from == to) return 1;
        }

        if (to.Kind == TypeKind.Variant) return from.Kind is TypeKind.Tuple or TypeKind.Nothing ? null : 4;
        if (from.Kind == TypeKind.Variant) return to.Kind is TypeKind.Tuple ? null : 3;
        return (from.Kind, to.Kind) switch
        {
            (_, TypeKind.Number) => IsWholeOrReal(from) ? 2 : null,
            (TypeKind.String, TypeKind.String) => 0,
            (TypeKind.Array, TypeKind.Array) => from.Element == to.Element ? 0 : null,
            (TypeKind.Class, TypeKind.Class) => ((ClassSymbol)from.Declaration!).Ancestors.Contains(to.Declaration) ? 1 : 5,
            (TypeKind.Null, _) => to.IsObject || to.Kind is TypeKind.Array or TypeKind.Associative ? 0 : IsScalar(to) ? 5 : null,
            (TypeKind.Array, TypeKind.Json) or (TypeKind.Associative, TypeKind.Json) => 2,
            // Functions are told a thread by its name.
            (TypeKind.Thread, TypeKind.String) => 2,
            (TypeKind.String, TypeKind.Procedure) => 3,
            (TypeKind.Procedure or TypeKind.Class or TypeKind.Thread, TypeKind.Boolean) => 4,
            (TypeKind.SettingValue, _) => IsScalar(to) ? 2 : null,
            (_, TypeKind.SettingValue) => IsScalar(from) || from.Kind == TypeKind.Duration ? 2 : null,
            (TypeKind.Json, _) => IsScalar(to) || to.IsMoment || to.Kind is TypeKind.Buffer ? 3 : null,
            (_, TypeKind.Json) => IsScalar(from) ? 2 : null,
            (TypeKind.Enumeration, _) => to.IsInteger ? 4 : null,
            _ => ScalarCost(from, to),
        };
    }

    private static int? ScalarCost(TypeSymbol from, TypeSymbol to)
    {
        if (from.IsInteger && to.IsInteger) return to.Bits >= from.Bits && to.Kind <= TypeKind.Int64 ? 1 : 2;
        if (from.IsNumber && to.IsNumber) return to.IsInteger ? 3 : 2;
        if (from.IsText && to.IsText) return to.Kind == TypeKind.Character ? 4 : 1;
        if (from.IsText && to.Kind == TypeKind.Buffer || from.Kind == TypeKind.Buffer && to.IsText) return 2;
        if (from.Kind == TypeKind.Buffer) return to.Kind == TypeKind.Boolean ? 4 : null;
        if (IsScalar(from) && IsScalar(to)) return 4;
        if (from.IsMoment || to.IsMoment) return from.IsText || to.IsText ? 2 : null;
        if (from.Kind == TypeKind.Duration) return to.IsText || to.IsNumber ? 2 : null;
        if (to.Kind == TypeKind.Duration) return from.IsText || from.IsNumber ? 2 : null;
        return null;
    }

    /// <summary>The type that a variable made from the value has.</summary>
    private static TypeSymbol NaturalType(BoundExpression value) => value.Type;
}
