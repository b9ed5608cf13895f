using System.Runtime.ExceptionServices;
using Liaison.Testing;

namespace Liaison.Functions.Tests.Stages;

/// <summary>What a thread of its own does, beside the test; the runtime in use is the test's.</summary>
internal static class Background
{
    public static Background<T> Start<T>(Func<T> call) => new(call);

    public static Background<bool> Start(Action call) => new(() =>
    {
        call();
        return true;
    });
}

/// <inheritdoc cref="Background"/>
internal sealed class Background<T>
{
    private const int LooksInARow = 25;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Thread _thread;
    private string? _status;
    private T? _result;
    private ExceptionDispatchInfo? _thrown;

    public Background(Func<T> call)
    {
        _thread = new Thread(() => Run(call)) { IsBackground = true };
        _thread.Start();
    }

    public bool IsDone => !_thread.IsAlive;

    /// <summary>Waits until the thread is done, and gives its result or throws its exception.</summary>
    public T Result(TimeSpan? patience = null)
    {
        Assert.True(_thread.Join(patience ?? Patience), "The thread is still busy.");
        _thrown?.Throw();
        return _result!;
    }

    /// <summary>Waits until the thread waits: it sleeps in the system whenever one looks.</summary>
    public Background<T> UntilBlocked()
    {
        int looks = 0;
        Eventually.True(() => (looks = Sleeps() ? looks + 1 : 0) >= LooksInARow, "the thread waits");
        Assert.False(IsDone, $"The thread did not wait: {_result} {_thrown?.SourceException}");
        return this;
    }

    private bool Sleeps()
    {
        if (IsDone)
            return true;
        if (!OperatingSystem.IsLinux())
            return (_thread.ThreadState & ThreadState.Unstarted) == 0;
        if (Volatile.Read(ref _status) is not { } file)
            return false;
        string status;
        try
        {
            status = File.ReadAllText(file);
        }
        catch (IOException)
        {
            return true;
        }

        return status[status.LastIndexOf(')') + 2] == 'S';
    }

    private void Run(Func<T> call)
    {
        if (OperatingSystem.IsLinux())
            Volatile.Write(ref _status, $"/proc/{new FileInfo("/proc/thread-self").LinkTarget}/stat");
        try
        {
            _result = call();
        }
#pragma warning disable CA1031 // Thrown again where the result is asked for.
        catch (Exception error)
        {
            _thrown = ExceptionDispatchInfo.Capture(error);
        }
#pragma warning restore CA1031
    }
}
