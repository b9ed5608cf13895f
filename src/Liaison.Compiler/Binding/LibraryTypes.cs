namespace Liaison.Compiler.Binding;

/// <summary>What the types of the vocabulary are to programs.</summary>
internal static class LibraryTypes
{
    public static bool IsVariadic(Parameter parameter) => parameter.Types[0].Id == "variants";

    public static bool IsOutput(Parameter parameter) => parameter.Types[0].Id == "elementOut";

    public static bool IsGeneric(Parameter parameter) => parameter.Types[0].Id is "array" or "queue" or "stack" or "sharedList" or "associative";

    /// <summary>Whether the function puts something into the collection that the parameter takes.</summary>
    public static bool IsFilled(FunctionEntry function, Parameter parameter) => (IsGeneric(parameter) || parameter.Types[0].Id == "stringArray")
        && function.Id is "Arrays.Append" or "Arrays.Insert" or "Arrays.Size" or "Arrays.Enqueue" or "Arrays.Push" or "StringSearch.ToArray";

    public static bool TakesProcedure(Parameter parameter) => parameter.Types.Any(type => type.Id is "procedure" or "channelProcedure" or "otherProcedure" or "procedureValue");

    /// <summary>Whether the function hands its further arguments to a procedure.</summary>
    public static bool PassesArguments(FunctionEntry function) => function.Syntaxes.Any(form => form.Parameters is [.., var procedure, var last]
        && IsVariadic(last) && procedure.Types.Any(type => type.Id == "procedureValue"));

    /// <summary>The type for programs; <paramref name="element"/> is that of the elements of the first argument.</summary>
    public static TypeSymbol Of(TypeEntry type, TypeSymbol? element) => type.Id switch
    {
        // A client of a server is the name of its channel.
        "string" or "connectedClient" => TypeSymbol.String,
        "integer" => TypeSymbol.Int32,
        "longInteger" => TypeSymbol.Int64,
        "boolean" => TypeSymbol.Boolean,
        "timeLimit" or "delay" => TypeSymbol.Int64,
        "buffer" or "byteBuffer" => TypeSymbol.Buffer,
        "received" => TypeSymbol.Received,
        "settingValue" => TypeSymbol.SettingValue,
        "procedure" or "channelProcedure" or "otherProcedure" or "procedureValue" => TypeSymbol.Procedure,
        "real" => TypeSymbol.Double,
        "number" => TypeSymbol.Number,
        "decimal" => TypeSymbol.Decimal,
        "date" => TypeSymbol.Date,
        "time" => TypeSymbol.Time,
        "moment" => TypeSymbol.Moment,
        "duration" => TypeSymbol.Duration,
        "array" => TypeSymbol.ArrayOf(element ?? TypeSymbol.Variant),
        "stringArray" or "connectedClients" => TypeSymbol.ArrayOf(TypeSymbol.String),
        "element" or "elementOut" => element ?? TypeSymbol.Variant,
        "queue" => new TypeSymbol(TypeKind.Queue, element ?? TypeSymbol.Variant),
        "stack" => new TypeSymbol(TypeKind.Stack, element ?? TypeSymbol.Variant),
        "sharedList" => new TypeSymbol(TypeKind.List, element ?? TypeSymbol.Variant),
        "associative" => new TypeSymbol(TypeKind.Associative, element ?? TypeSymbol.Variant),
        "json" => TypeSymbol.Json,
        "workerThread" => TypeSymbol.Thread,
        "control" => TypeSymbol.Control,
        _ => TypeSymbol.Variant,
    };

    /// <summary>How far a value is from what the parameter takes; null when there is no way.</summary>
    public static int? Cost(Parameter parameter, BoundExpression value, TypeSymbol? element, Func<BoundExpression, TypeSymbol, int?> costOf) =>
        parameter.Types.Select(type => CostOf(parameter, type, value, element, costOf)).Where(cost => cost is not null).Min();

    /// <summary>The type that the parameter takes and the value is nearest to.</summary>
    public static TypeSymbol Best(Parameter parameter, BoundExpression value, TypeSymbol? element, Func<BoundExpression, TypeSymbol, int?> costOf)
    {
        var best = parameter.Types.Select(type => (Type: type, Cost: CostOf(parameter, type, value, element, costOf))).Where(pair => pair.Cost is not null).OrderBy(pair => pair.Cost).First().Type;
        return best.Id is "timeLimit" or "delay" && value.Type.Kind == TypeKind.Duration ? TypeSymbol.Duration : Of(best, element);
    }

    private static int? CostOf(Parameter parameter, TypeEntry type, BoundExpression value, TypeSymbol? element, Func<BoundExpression, TypeSymbol, int?> costOf)
    {
        // A time is a number in the unit of the parameter or a length of time.
        if (type.Id is "timeLimit" or "delay") return value.Type.Kind == TypeKind.Duration ? 0 : costOf(value, TypeSymbol.Int64);
        // Who asks for the result of a procedure that returns nothing is warned, and gets an empty value.
        if (value is BoundCall { Type.Kind: TypeKind.Nothing }) return 6;
        if (type.Id == "variants") return value is BoundProcedureName or { Type.Kind: not (TypeKind.Nothing or TypeKind.Tuple) } ? 1 : null;
        // Beside others, any type means one of them that is known when the program runs only.
        if (type.Id == "variant" && parameter.Types.Count > 1 && value.Type is { Kind: TypeKind.Array or TypeKind.Associative or TypeKind.Structure } or { IsCollection: true } or { IsObject: true }) return null;
        return costOf(value, Of(type, element));
    }
}
