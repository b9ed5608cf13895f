namespace Liaison.Compiler.Binding;

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Concatenate,
    BitAnd,
    BitOr,
    BitXor,
    And,
    Or,
    AndThen,
    OrElse,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
