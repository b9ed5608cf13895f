namespace Liaison.Compiler.Emit;

/// <summary>A piece of C# or JavaScript, and how tightly its outermost operator binds.</summary>
internal readonly record struct Code(string Text, Precedence Precedence)
{
    public static Code Primary(string text) => new(text, Precedence.Primary);

    /// <summary>The text, in parentheses unless it binds as tightly as is wanted.</summary>
    public string At(Precedence wanted) => Precedence >= wanted ? Text : $"({Text})";

    public override string ToString() => Text;
}
