namespace Liaison.Testing;

/// <summary>Runs calls that block, each in a thread of its own.</summary>
public static class OwnThread
{
    /// <summary>Begins a call; the task completes with it.</summary>
    public static Task<T> Run<T>(Func<T> call) =>
        Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Begins a call; the task completes with it.</summary>
    public static Task Run(Action call) =>
        Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
