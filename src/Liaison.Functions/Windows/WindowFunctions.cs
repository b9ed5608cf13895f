using Liaison.Functions.Windows;

namespace Liaison.Functions;

/// <summary>Opens windows that nobody sees: what they do when they are opened is done, and no more.</summary>
public sealed class WindowFunctions
{
    private readonly List<OpeningWindow> _opening = [];

    /// <summary>Does what the window does when it is opened. Blocks until that is done.</summary>
    /// <param name="window">Its declarations.</param>
    /// <param name="parameters">What they are given; those that they do not take are dropped.</param>
    /// <returns>What the window was closed with meanwhile; Null when it was not.</returns>
    public Value Open(Procedure window, params ReadOnlySpan<Value> parameters)
    {
        ArgumentNullException.ThrowIfNull(window);
        var opening = new OpeningWindow(window.Name, Environment.CurrentManagedThreadId);
        lock (_opening) _opening.Add(opening);
        try
        {
            window.Invoke(parameters);
            return Value.Null;
        }
        catch (WindowCloseException close) when (close.Window == opening)
        {
            return close.Result;
        }
        finally
        {
            lock (_opening) _opening.Remove(opening);
        }
    }

    /// <summary>Ends what a window does when it is opened, if this thread is doing it: <see cref="Open"/> returns.</summary>
    /// <param name="window">The window; null means the one that was opened last.</param>
    /// <param name="result">What <see cref="Open"/> is to return.</param>
    /// <exception cref="WindowCloseException">It leaves the declarations of the window.</exception>
    public void Close(Procedure? window = null, Value result = default)
    {
        OpeningWindow? closed;
        lock (_opening) closed = _opening.FindLast(opening => opening.Thread == Environment.CurrentManagedThreadId && (window is null || opening.Name == window.Name));
        if (closed is not null)
            throw new WindowCloseException(closed, result);
    }
}
