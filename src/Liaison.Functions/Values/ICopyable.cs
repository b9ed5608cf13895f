namespace Liaison.Functions;

/// <summary>A value that is copied when a variable is assigned from another one: bytes, an array, a structure of the program.</summary>
public interface ICopyable<out T>
{
    /// <summary>A value with the same content, which lives on its own.</summary>
    T Copy();
}
