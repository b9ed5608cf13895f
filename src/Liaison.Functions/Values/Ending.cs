using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>The end of what a program still uses when it ends.</summary>
public static class Ending
{
    /// <summary>Has an object end with the program if it is in use until then; it is not kept alive for that.</summary>
    /// <param name="made">The object.</param>
    /// <returns>The object.</returns>
    public static T WithProgram<T>(T made)
        where T : IEnding
    {
        LiaisonRuntime.Current.Program.AtEnd(made);
        return made;
    }

    /// <summary>Ends an object, or what an array or collection holds, the last one first; anything else is left alone.</summary>
    public static void Of(object? held)
    {
        switch (held)
        {
            case IEnding ending:
                ending.End();
                break;
            case Value value:
                Of(value.Held);
                break;
            case IHolder holder:
                foreach (object? one in holder.Held.Reverse().ToList())
                    Of(one);
                break;
        }
    }
}
