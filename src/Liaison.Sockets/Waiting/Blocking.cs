using System.Diagnostics.CodeAnalysis;

namespace Liaison.Sockets;

/// <summary>The one place where a thread is blocked on anything but a system call of a socket.</summary>
public static class Blocking
{
    private const string Reason = "This is the one place that blocks.";

    /// <summary>Blocks until the task has completed, and gives its result or throws its exception.</summary>
    [SuppressMessage("Usage", "VSTHRD002:Avoid problematic synchronous waits", Justification = Reason)]
    public static T Result<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Blocks until the task has completed, at most for <paramref name="limit"/>; its exception is not thrown.</summary>
    /// <returns>False when the limit came first.</returns>
    [SuppressMessage("Usage", "VSTHRD002:Avoid problematic synchronous waits", Justification = Reason)]
    public static bool Wait(Task task, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(task);
        return ((IAsyncResult)task).AsyncWaitHandle.WaitOne(limit);
    }
}
