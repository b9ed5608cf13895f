namespace Liaison.Cli.Serving;

/// <summary>Tells when something in a folder changes.</summary>
public sealed class PageChanges : IDisposable
{
    // Editors write a file in several steps: what follows within this time is one change.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);
    private readonly FileSystemWatcher _watcher;
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

    /// <summary>Waits until something has changed and the change is complete.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await Volatile.Read(ref _next).Task.WaitAsync(cancellation).ConfigureAwait(false);
        await Task.Delay(Settling, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher.Dispose();

    private void Tell() => Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
