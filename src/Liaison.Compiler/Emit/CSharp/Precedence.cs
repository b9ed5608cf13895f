namespace Liaison.Compiler.Emit.CSharp;

/// <summary>The levels of C#'s operators, from loosest to tightest.</summary>
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
