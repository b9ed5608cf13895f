namespace Liaison.Testing;

/// <summary>
/// The end of a test's patience: what hangs becomes a failure. It is counted in seconds in which this process ran, so that
/// one that was stopped for a while, or starved, still has time to do what it has to.
/// </summary>
public static class Patience
{
    /// <summary>How long anything may take that takes no time of its own.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Completes with the task, or fails when it has not completed after two minutes.</summary>
    public static async Task InTime(this Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        for (var left = Limit; left > Second && !task.IsCompleted; left -= Second)
            await task.WaitAsync(Second).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await task.WaitAsync(Second).ConfigureAwait(false);
    }

    /// <inheritdoc cref="InTime(Task)"/>
    public static async Task<T> InTime<T>(this Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        await ((Task)task).InTime().ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <inheritdoc cref="InTime(Task)"/>
    public static Task<T> InTime<T>(this ValueTask<T> task) => task.AsTask().InTime();
}
