namespace Liaison.Compiler.Binding;

internal enum UnaryOperator
{
    Negate,
    Complement,
    Not,
}
