namespace Liaison.Compiler.Binding;

/// <summary>An expression whose names have been found and whose type is known.</summary>
internal abstract record BoundExpression(TypeSymbol Type);

/// <summary>What has been reported.</summary>
internal sealed record BoundError() : BoundExpression(TypeSymbol.Error);

/// <summary>A call of a function that is not provided, in a program that is run all the same.</summary>
internal sealed record BoundMissing(string Name) : BoundExpression(TypeSymbol.Variant);

/// <summary>A value of the text: <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <see cref="bool"/>, null; of a duration its milliseconds.</summary>
internal sealed record BoundLiteral(object? Value, TypeSymbol Type) : BoundExpression(Type);

internal sealed record BoundLibraryConstant(ConstantEntry Constant, Language Language) : BoundExpression(TypeSymbol.Int32);

/// <summary>A predefined name for a text.</summary>
internal sealed record BoundTextConstant(string Name, string Value) : BoundExpression(TypeSymbol.String);

internal sealed record BoundVariable(VariableSymbol Variable) : BoundExpression(Variable.Type);

internal sealed record BoundEnumerationValue(EnumerationSymbol Enumeration, string Fold) : BoundExpression(TypeSymbol.Of(Enumeration));

/// <summary>A bare name of a procedure: the procedure itself where one is wanted, else a call.</summary>
internal sealed record BoundProcedureName(ProcedureSymbol Procedure, BoundExpression? Receiver, SyntaxElement Syntax) : BoundExpression(TypeSymbol.Procedure);

internal sealed record BoundLambda(ProcedureSymbol Procedure) : BoundExpression(TypeSymbol.Procedure);

internal sealed record BoundConversion(BoundExpression Operand, TypeSymbol Type) : BoundExpression(Type);

internal sealed record BoundUnary(UnaryOperator Operator, BoundExpression Operand, TypeSymbol Type) : BoundExpression(Type);

internal sealed record BoundBinary(BinaryOperator Operator, BoundExpression Left, BoundExpression Right, TypeSymbol Type) : BoundExpression(Type);

/// <summary>Equality, beginning, end or part of two strings.</summary>
internal sealed record BoundTextTest(TextTest Test, TextLikeness Likeness, BoundExpression Left, BoundExpression Right) : BoundExpression(TypeSymbol.Boolean);

/// <summary>A value between two bounds; it is evaluated once.</summary>
internal sealed record BoundInterval(BoundExpression Value, BoundExpression Low, BinaryOperator LowOperator, BoundExpression High, BinaryOperator HighOperator)
    : BoundExpression(TypeSymbol.Boolean);

internal sealed record BoundMembership(BoundExpression Value, IReadOnlyList<BoundExpression> Candidates) : BoundExpression(TypeSymbol.Boolean);

/// <summary>A text with a separator behind it, unless it is empty or ends with it already.</summary>
internal sealed record BoundSeparated(BoundExpression Text, BoundExpression Separator) : BoundExpression(TypeSymbol.String);

internal sealed record BoundConditional(BoundExpression Condition, BoundExpression WhenTrue, BoundExpression WhenFalse, TypeSymbol Type) : BoundExpression(Type);

/// <summary>A call; an argument that is null takes its default.</summary>
internal sealed record BoundCall(ProcedureSymbol Procedure, BoundExpression? Receiver, IReadOnlyList<BoundArgument> Arguments, bool IsOfBase) : BoundExpression(Procedure.Result);

internal sealed record BoundArgument(BoundExpression? Value, bool IsByValue);

internal sealed record BoundLibraryCall(FunctionEntry Function, FunctionSyntax Form, Language Language, IReadOnlyList<BoundExpression?> Arguments, TypeSymbol Type, SyntaxElement Syntax)
    : BoundExpression(Type);

/// <summary>A call of a procedure that a variable holds.</summary>
internal sealed record BoundInvocation(BoundExpression Procedure, IReadOnlyList<BoundExpression> Arguments) : BoundExpression(TypeSymbol.Variant);

/// <summary>The procedure that a text names when the program runs.</summary>
/// <param name="Name">The text.</param>
/// <param name="Element">The element of the project whose procedures come first; "" outside of elements.</param>
/// <param name="Object">The object whose methods come last; null outside of methods.</param>
internal sealed record BoundNamedProcedure(BoundExpression Name, string Element, BoundThis? Object) : BoundExpression(TypeSymbol.Procedure);

internal sealed record BoundSlice(BoundExpression Text, SliceForm Form, BoundExpression? First, BoundExpression? Second, TypeSymbol Type) : BoundExpression(Type);

internal sealed record BoundElement(BoundExpression Array, BoundExpression Subscript, TypeSymbol Type) : BoundExpression(Type)
{
    /// <summary>Whether it is changed in place: a key that is missing is there from then on.</summary>
    public bool IsKept { get; init; }
}

/// <summary>The elements of an array sorted by members or, with something sought, the subscript of the first one whose member is that.</summary>
internal sealed record BoundByMembers(BoundExpression Array, IReadOnlyList<(VariableSymbol Member, bool IsDescending)> Keys, BoundExpression? Sought, BoundExpression? Start)
    : BoundExpression(Sought is null ? TypeSymbol.Nothing : TypeSymbol.Int32);

internal sealed record BoundMember(BoundExpression? Receiver, VariableSymbol Member) : BoundExpression(Member.Type);

/// <summary>A property of a value of the language, such as the number of elements.</summary>
internal sealed record BoundProperty(BoundExpression Operand, Keyword Property, TypeSymbol Type) : BoundExpression(Type);

/// <summary>A property of a control, by its id or, when it has none, by the fold of its name.</summary>
internal sealed record BoundControlProperty(BoundExpression Control, string Property) : BoundExpression(TypeSymbol.Variant);

/// <summary>A member of JSON, found when the program runs.</summary>
internal sealed record BoundJsonMember(BoundExpression Json, string Name) : BoundExpression(TypeSymbol.Json);

/// <summary>A member of what a value holds when the program runs: of an object or a structure, else of a tree.</summary>
internal sealed record BoundLateMember(BoundExpression Operand, IReadOnlyList<LateCase> Cases, BoundJsonMember Tree) : BoundExpression(TypeSymbol.Variant);

/// <summary>A call of a method of what a value holds when the program runs; <see cref="Otherwise"/> is what happens to all else.</summary>
internal sealed record BoundLateCall(BoundExpression Operand, IReadOnlyList<LateCase> Cases, BoundExpression Otherwise) : BoundExpression(TypeSymbol.Variant);

/// <summary>What a member is when the value holds one of the type; <see cref="Value"/> is its reading, or the result of its call, as of any type.</summary>
internal sealed record LateCase(TypeSymbol Type, BoundExpression Member, BoundExpression Value);

/// <summary>What was found to be held, in a <see cref="LateCase"/>.</summary>
internal sealed record BoundHeld(TypeSymbol Type) : BoundExpression(Type);

/// <summary>What is held as a tree, for a member of it: an object is none.</summary>
internal sealed record BoundTree(BoundExpression Operand, string Member) : BoundExpression(TypeSymbol.Json);

/// <summary>The failure of who wants a member that what is held has not.</summary>
internal sealed record BoundNoMember(string Name) : BoundExpression(TypeSymbol.Variant);

/// <summary>The failure of who gives a method that is found when the program runs too few arguments, or too many.</summary>
internal sealed record BoundWrongCount(ProcedureSymbol Procedure, int Given) : BoundExpression(TypeSymbol.Variant);

/// <summary>Whether a value of any type holds one of this type.</summary>
internal sealed record BoundTypeTest(BoundExpression Operand, TypeSymbol Held) : BoundExpression(TypeSymbol.Boolean);

internal sealed record BoundThis(TypeSymbol Type) : BoundExpression(Type);

/// <summary>A new value of a type: an object by its constructor, or the default.</summary>
internal sealed record BoundNew(TypeSymbol Type, ProcedureSymbol? Constructor, IReadOnlyList<BoundArgument> Arguments, ArrayShape? Shape) : BoundExpression(Type)
{
    /// <summary>Whether the program asks for it in so many words, so that it belongs to no variable.</summary>
    public bool IsAllocated { get; init; }
}

internal sealed record BoundArrayLiteral(IReadOnlyList<BoundExpression> Elements, TypeSymbol Type) : BoundExpression(Type)
{
    /// <summary>The shape of the declaration that it fills; cells that it leaves out keep their default.</summary>
    public ArrayShape? Shape { get; init; }
}

internal sealed record BoundKeyedLiteral(IReadOnlyList<(BoundExpression Key, BoundExpression Value)> Elements, TypeSymbol Type) : BoundExpression(Type);

internal sealed record BoundStructureLiteral(IReadOnlyList<(VariableSymbol Member, BoundExpression Value)> Members, TypeSymbol Type) : BoundExpression(Type);

internal sealed record BoundTuple(IReadOnlyList<BoundExpression> Values, TypeSymbol Type) : BoundExpression(Type);

/// <summary>The arguments of the process, all of them.</summary>
internal sealed record BoundMyParameters() : BoundExpression(TypeSymbol.ArrayOf(TypeSymbol.Variant));

/// <summary>The sizes that a declaration gives an array, and by how much it grows.</summary>
internal sealed record ArrayShape(IReadOnlyList<BoundExpression> Sizes, BoundExpression? Growth);

/// <summary>A copy of a value that can change in place.</summary>
internal sealed record BoundCopy(BoundExpression Operand) : BoundExpression(Operand.Type);
