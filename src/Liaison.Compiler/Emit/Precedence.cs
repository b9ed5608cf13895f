namespace Liaison.Compiler.Emit;

/// <summary>The levels of operators, from loosest to tightest, as C# and JavaScript have them.</summary>
internal enum Precedence
{
    Lambda,
    Conditional,
    Or,
    And,
    BitOr,
    BitXor,
    BitAnd,
    Equality,
    Relational,
    Shift,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}
