namespace Liaison.Compiler.Lowering;

/// <summary>Looks for calls inside expressions.</summary>
internal static class Calls
{
    /// <summary>Whether evaluating the expression can run code of the program.</summary>
    public static bool Any(BoundExpression expression) => expression is BoundCall or BoundInvocation or BoundLambda or BoundProcedureName or BoundNew { Constructor: not null } || Parts.Of(expression).Any(Any);

    /// <summary>Whether evaluating the expression calls a function of the language that can fail.</summary>
    public static bool AnyOfLibrary(BoundExpression expression) => expression is BoundLibraryCall { Function.Errors.Count: > 0 } || Parts.Of(expression).Any(AnyOfLibrary);

    /// <summary>Whether the statements call a function by its id in the vocabulary, internal procedures and lambdas left out.</summary>
    public static bool AnyOf(BoundStatement statement, params IReadOnlyList<string> functions) =>
        Parts.ExpressionsOf(statement).Any(expression => AnyOf(expression, functions)) || Parts.StatementsOf(statement).Any(inner => AnyOf(inner, functions));

    private static bool AnyOf(BoundExpression expression, IReadOnlyList<string> functions) =>
        (expression is BoundLibraryCall call && functions.Contains(call.Function.Id, StringComparer.Ordinal)) || Parts.Of(expression).Any(part => AnyOf(part, functions));
}
