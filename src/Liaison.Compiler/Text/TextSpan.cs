namespace Liaison.Compiler.Text;

/// <summary>A stretch of a text, in UTF-16 units.</summary>
/// <param name="Start">Its first position, from 0.</param>
/// <param name="Length">Its length; 0 for a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from <paramref name="start"/> up to and without <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
