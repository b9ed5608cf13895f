using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>The end of what a program still holds when it ends.</summary>
public static class Ending
{
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
