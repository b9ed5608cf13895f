namespace Liaison.Cli.Serving;

/// <summary>Tells when something in a folder changes.</summary>
public sealed class PageChanges : IDisposable
{
    // Editors write a file in several steps: what follows within this time is one change.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);
    private readonly FileSystemWatcher _watcher;
    private long _count;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Watches a folder and what is below it.</summary>
    public PageChanges(string folder)
    {
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Tell();
        _watcher.Created += (_, _) => Tell();
        _watcher.Deleted += (_, _) => Tell();
        _watcher.Renamed += (_, _) => Tell();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>How often something has changed.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Waits until something has changed and the change is complete.</summary>
    /// <param name="seen">What <see cref="Count"/>, or this, gave before: what has changed since is not missed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What is to be given the next time.</returns>
    public async Task<long> NextAsync(long seen, CancellationToken cancellation)
    {
        var next = Volatile.Read(ref _next).Task;
        if (Count == seen) await next.WaitAsync(cancellation).ConfigureAwait(false);
        await Task.Delay(Settling, cancellation).ConfigureAwait(false);
        return Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher.Dispose();

    private void Tell()
    {
        Interlocked.Increment(ref _count);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
