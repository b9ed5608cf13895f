namespace Liaison.Compiler.Binding;

/// <summary>How a part of a string or buffer is told.</summary>
internal enum SliceForm
{
    At,
    Between,
    From,
    To,
    On,
}
