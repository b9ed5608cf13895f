namespace Liaison.Testing;

/// <summary>The end of a test's patience: what hangs becomes a failure.</summary>
public static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Completes with the task, or fails when it has not completed after 30 s.</summary>
    public static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(Limit);

    /// <summary>Completes with the task, or fails when it has not completed after 30 s.</summary>
    public static Task InTime(this Task task) => task.WaitAsync(Limit);

    /// <summary>Completes with the task, or fails when it has not completed after 30 s.</summary>
    public static Task<T> InTime<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Limit);
}
