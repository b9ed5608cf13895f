using Liaison.Functions.Windows;

namespace Liaison.Functions;

/// <summary>Leaves the declarations of a window that was closed while they were executed.</summary>
public sealed class WindowCloseException : FlowException
{
    internal WindowCloseException(OpeningWindow window, Value result)
        : base("The window is closed.")
    {
        Window = window;
        Result = result;
    }

    /// <summary>What the window is closed with.</summary>
    public Value Result { get; }

    internal OpeningWindow Window { get; }
}
