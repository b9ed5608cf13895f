namespace Liaison.Compiler.Syntax;

/// <summary>What an element of the tree is: first the tokens, then the nodes.</summary>
public enum SyntaxKind
{
    /// <summary>The end of the text.</summary>
    EndOfFileToken,
    /// <summary>A name.</summary>
    IdentifierToken,
    /// <summary>A word that is a keyword in its place.</summary>
    KeywordToken,
    /// <summary>A whole number.</summary>
    IntegerToken,
    /// <summary>A number with a dot or an exponent.</summary>
    RealToken,
    /// <summary>A number with a unit of time.</summary>
    DurationToken,
    /// <summary>A string on one line.</summary>
    StringToken,
    /// <summary>A string on several lines.</summary>
    MultiLineStringToken,
    /// <summary>Text of a string with expressions.</summary>
    StringTextToken,
    /// <summary>What opens an expression in a string.</summary>
    InterpolationOpenToken,
    /// <summary>What closes it.</summary>
    InterpolationCloseToken,
    /// <summary>A string of the resources of a project export.</summary>
    ResourceToken,
    /// <summary>Text that is no token; it has been reported.</summary>
    BadToken,
    /// <summary><c>(</c></summary>
    OpenParenthesisToken,
    /// <summary><c>)</c></summary>
    CloseParenthesisToken,
    /// <summary><c>[</c></summary>
    OpenBracketToken,
    /// <summary><c>[[</c></summary>
    OpenSubstringToken,
    /// <summary><c>]</c></summary>
    CloseBracketToken,
    /// <summary><c>{</c></summary>
    OpenBraceToken,
    /// <summary><c>}</c></summary>
    CloseBraceToken,
    /// <summary><c>,</c></summary>
    CommaToken,
    /// <summary><c>;</c></summary>
    SemicolonToken,
    /// <summary><c>:</c></summary>
    ColonToken,
    /// <summary><c>::</c></summary>
    ColonColonToken,
    /// <summary><c>.</c></summary>
    DotToken,
    /// <summary><c>..</c></summary>
    DotDotToken,
    /// <summary><c>?</c></summary>
    QuestionToken,
    /// <summary><c>+</c></summary>
    PlusToken,
    /// <summary><c>-</c></summary>
    MinusToken,
    /// <summary><c>*</c></summary>
    AsteriskToken,
    /// <summary><c>/</c></summary>
    SlashToken,
    /// <summary><c>%</c></summary>
    PercentToken,
    /// <summary><c>^</c></summary>
    CaretToken,
    /// <summary><c>~</c></summary>
    TildeToken,
    /// <summary><c>&amp;</c></summary>
    AmpersandToken,
    /// <summary><c>|</c></summary>
    BarToken,
    /// <summary><c>||</c></summary>
    BarBarToken,
    /// <summary><c>=</c></summary>
    EqualsToken,
    /// <summary><c>==</c></summary>
    EqualsEqualsToken,
    /// <summary><c>&lt;&gt;</c></summary>
    NotEqualsToken,
    /// <summary><c>&lt;</c></summary>
    LessToken,
    /// <summary><c>&lt;=</c></summary>
    LessEqualsToken,
    /// <summary><c>&gt;</c></summary>
    GreaterToken,
    /// <summary><c>&gt;=</c></summary>
    GreaterEqualsToken,
    /// <summary><c>~=</c></summary>
    TildeEqualsToken,
    /// <summary><c>~~</c></summary>
    TildeTildeToken,
    /// <summary><c>[=</c></summary>
    StartsWithToken,
    /// <summary><c>[~</c></summary>
    StartsWithIgnoringCaseToken,
    /// <summary><c>[~~</c></summary>
    StartsWithLooselyToken,
    /// <summary><c>[=]</c></summary>
    ContainsToken,
    /// <summary><c>[~]</c></summary>
    ContainsIgnoringCaseToken,
    /// <summary><c>[~~]</c></summary>
    ContainsLooselyToken,
    /// <summary><c>=]</c></summary>
    EndsWithToken,
    /// <summary><c>~]</c></summary>
    EndsWithIgnoringCaseToken,
    /// <summary><c>~~]</c></summary>
    EndsWithLooselyToken,
    /// <summary><c>+=</c></summary>
    PlusEqualsToken,
    /// <summary><c>-=</c></summary>
    MinusEqualsToken,
    /// <summary><c>*=</c></summary>
    AsteriskEqualsToken,
    /// <summary><c>/=</c></summary>
    SlashEqualsToken,
    /// <summary><c>++</c></summary>
    PlusPlusToken,
    /// <summary><c>--</c></summary>
    MinusMinusToken,
    /// <summary><c>&lt;-</c></summary>
    LeftArrowToken,
    /// <summary><c>&lt;=&gt;</c></summary>
    SwapToken,
    /// <summary><c>=&gt;</c></summary>
    ArrowToken,
    /// <summary>The root of the tree: a whole file, or a block of code of a project export.</summary>
    CompilationUnit,
    /// <summary>The code of a process: its statements, internal procedures among them, then its closing sections.</summary>
    ProcessBody,
    /// <summary>A section at the end of a process, for its errors, its exceptions, or its end.</summary>
    ProcessSection,
    /// <summary>The line that opens a procedure: words, name, parameters, result.</summary>
    ProcedureHeader,
    /// <summary>The parameters of a procedure or lambda.</summary>
    ParameterList,
    /// <summary>A parameter of a procedure or lambda.</summary>
    Parameter,
    /// <summary>Words between angle brackets behind a type, a name or a parameter list.</summary>
    AngleAttribute,
    /// <summary>An attribute behind a comma at the end of a declaration; it is parsed and ignored.</summary>
    CommaAttribute,
    /// <summary>A plain procedure or method: its header and all that follows it, up to the next one.</summary>
    ProcedureDeclaration,
    /// <summary>A class or an interface, and the methods that follow it in the text.</summary>
    ClassDeclaration,
    /// <summary>Statements that belong together.</summary>
    Block,
    /// <summary>A semicolon that separates statements of one line.</summary>
    EmptyStatement,
    /// <summary>Text that is no statement, or one that is recognised and not provided; either has been reported.</summary>
    IncompleteStatement,
    /// <summary>A declaration of an external name; it is parsed and ignored.</summary>
    ExternStatement,
    /// <summary>A declaration of one or several variables.</summary>
    VariableDeclaration,
    /// <summary>A declaration whose type is that of its value.</summary>
    LetStatement,
    /// <summary>One constant on the line of its keyword, or several up to a closing word.</summary>
    ConstantDeclaration,
    /// <summary>A constant and its value.</summary>
    Constant,
    /// <summary>A word alone on its line that says who sees the declarations below it.</summary>
    ScopeStatement,
    /// <summary>A structure.</summary>
    StructureDeclaration,
    /// <summary>An enumeration or a combination.</summary>
    EnumerationDeclaration,
    /// <summary>A value of an enumeration.</summary>
    EnumerationMember,
    /// <summary>A line of a class that names its base or an interface.</summary>
    InheritanceClause,
    /// <summary>A procedure of which only the header is given, in an interface.</summary>
    MethodHeaderStatement,
    /// <summary>An internal procedure. The flow of its parent goes on after it.</summary>
    InternalProcedure,
    /// <summary>A choice between blocks, on several lines or on one.</summary>
    IfStatement,
    /// <summary>A further condition of a choice.</summary>
    ElseIfClause,
    /// <summary>What runs when no condition holds, or when there was no exception.</summary>
    ElseClause,
    /// <summary>A choice by the value of a subject.</summary>
    SwitchStatement,
    /// <summary>A case of a choice by value, or the case of all other values.</summary>
    SwitchSection,
    /// <summary>A case that holds for one value.</summary>
    ValueCaseLabel,
    /// <summary>A case that holds from one value to another, both included.</summary>
    RangeCaseLabel,
    /// <summary>A case that holds when the subject compares with a value.</summary>
    RelationCaseLabel,
    /// <summary>A case that holds when the subject, written as an asterisk, lies between two values.</summary>
    IntervalCaseLabel,
    /// <summary>A loop for ever, a number of times, or with its condition at the end.</summary>
    LoopStatement,
    /// <summary>The condition at the end of a loop.</summary>
    LoopCondition,
    /// <summary>A loop with its condition at the beginning.</summary>
    WhileStatement,
    /// <summary>A loop with a counter.</summary>
    ForStatement,
    /// <summary>A loop over elements, pieces of a string, rows or positions.</summary>
    ForEachStatement,
    /// <summary>The protection of a block, or of the rest of the process, against exceptions.</summary>
    ExceptionStatement,
    /// <summary>A block that holds a lock.</summary>
    UseStatement,
    /// <summary>Leaves the innermost loop.</summary>
    BreakStatement,
    /// <summary>Starts the next turn of the innermost loop.</summary>
    ContinueStatement,
    /// <summary>Leaves the process, with a value or without; or only sets the value.</summary>
    ReturnStatement,
    /// <summary>An assignment, also compound, by reference, or a swap.</summary>
    AssignmentStatement,
    /// <summary>Adds one or takes one away.</summary>
    IncrementStatement,
    /// <summary>Releases an object.</summary>
    DeleteStatement,
    /// <summary>An expression that stands alone, usually a call.</summary>
    ExpressionStatement,
    /// <summary>A number, a string without insertions, a boolean, or the empty value.</summary>
    LiteralExpression,
    /// <summary>One or several durations that add up.</summary>
    DurationExpression,
    /// <summary>A string with expressions in its text.</summary>
    InterpolatedStringExpression,
    /// <summary>Text of a string with expressions; the first and the last one hold the delimiters.</summary>
    StringText,
    /// <summary>An expression in the text of a string.</summary>
    Interpolation,
    /// <summary>A name.</summary>
    IdentifierName,
    /// <summary>A member of the current object or a constant of the current class.</summary>
    UnqualifiedMember,
    /// <summary>A member, property or static member of what stands on its left.</summary>
    MemberAccess,
    /// <summary>The arguments of a call.</summary>
    ArgumentList,
    /// <summary>An asterisk in the place of an argument: its default.</summary>
    DefaultArgument,
    /// <summary>A call.</summary>
    CallExpression,
    /// <summary>An element of an array, or a position of a string or buffer.</summary>
    ElementAccess,
    /// <summary>A slice of a string or buffer.</summary>
    Substring,
    /// <summary>Positions of a slice.</summary>
    RangeExpression,
    /// <summary>An expression in parentheses.</summary>
    ParenthesizedExpression,
    /// <summary>Several expressions in parentheses.</summary>
    TupleExpression,
    /// <summary>An array given by its elements.</summary>
    ArrayLiteral,
    /// <summary>The separator of an optional concatenation.</summary>
    OptionalSeparator,
    /// <summary>A sign, a negation, a bitwise complement or an address.</summary>
    UnaryExpression,
    /// <summary>Two operands and an operator; membership and optional concatenation included.</summary>
    BinaryExpression,
    /// <summary>Whether a value lies between two others, both included.</summary>
    BetweenExpression,
    /// <summary>Whether a value lies between two others, as two comparisons in a row.</summary>
    ChainedComparison,
    /// <summary>A choice between two values.</summary>
    ConditionalExpression,
    /// <summary>A procedure without name.</summary>
    LambdaExpression,
    /// <summary>A name held by a string.</summary>
    IndirectName,
    /// <summary>A new object or array.</summary>
    NewExpression,
    /// <summary>A type word with its sizes and qualifiers, in any order the languages allow.</summary>
    SimpleType,
    /// <summary>An array type.</summary>
    ArrayType,

    /// <summary>The types of several results.</summary>
    TupleType,
    /// <summary>The sizes of an array, in brackets or behind a preposition.</summary>
    Dimensions,
    /// <summary>A queue, a stack or a list.</summary>
    CollectionType,
    /// <summary>A structure, a class, an enumeration, or another type that is named.</summary>
    NamedType,
}
