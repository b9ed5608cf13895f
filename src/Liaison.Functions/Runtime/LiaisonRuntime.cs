using System.Text;
using Liaison.Functions.Certificates;
using Liaison.Functions.Errors;
using Liaison.Functions.Network;
using Liaison.Functions.Sockets;
using Liaison.Functions.Threads;
using Liaison.Sockets;
using Liaison.Vocabulary;
using Microsoft.Extensions.Logging;

namespace Liaison.Functions;

/// <summary>
/// All state behind the functions of WLangage: the table of sockets, the last error of each thread, the settings. The
/// functions are global, so the runtime they act on is ambient (<see cref="Current"/>): one for the process, unless a
/// part of the program brings its own (<see cref="Use"/>).
/// </summary>
public sealed class LiaisonRuntime : IDisposable
{
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ExitTime = TimeSpan.FromSeconds(10);
    private static readonly AsyncLocal<LiaisonRuntime?> Ambient = new();
    private static readonly Usage Unchanged = new(null) { IsOver = true };
    private static readonly Lazy<LiaisonRuntime> OfTheProcess = new(static () => new LiaisonRuntime());

    // The thread in which the process ends.
    private volatile Thread? _exiting;
    private LiaisonOptions _options;

    /// <summary>Makes a runtime with a socket table of its own.</summary>
    /// <param name="options">Null means the defaults.</param>
    public LiaisonRuntime(LiaisonOptions? options = null)
    {
        _options = options ?? new LiaisonOptions();
        _options = _options with { Language = _options.Language };
        // What most small programs do without is made when they ask for it: they start the sooner.
        Logger = _options.Logger;
        MainThread = new MainThread(this);
        Patience = new Patience(this);
        DedicatedThread = new MainThread(this);
        Errors = new ErrorFunctions(this);
        Program = new ProgramFunctions(this);
        Threads = new ThreadFunctions(this);
        Output = new OutputFunctions(this);
        Sockets = new SocketFunctions(this);
        AppDomain.CurrentDomain.ProcessExit += CloseAtExit;
    }

    /// <summary>A callback has thrown. Told in the thread that the callback ran in.</summary>
    public event Action<CallbackFailure>? CallbackFailed;

    /// <summary>The runtime that the functions act on: the one in use here, else the one of the process.</summary>
    public static LiaisonRuntime Current => Ambient.Value ?? OfTheProcess.Value;

    /// <summary>What the runtime was made with, and what settings have changed since.</summary>
    public LiaisonOptions Options => Volatile.Read(ref _options);

    /// <summary>The language of messages; may be changed at any time.</summary>
    public Language Language
    {
        get => Options.Language;
        set => Change(options => options with { Language = value });
    }

    /// <summary>How strings travel; a change takes effect for sockets made afterwards.</summary>
    public Encoding TextEncoding
    {
        get => Options.TextEncoding;
        set => Change(options => options with { TextEncoding = value });
    }

    /// <summary>The proxy of the clients, those of WebSockets too; null means none. A change takes effect for connections made afterwards.</summary>
    public ProxyServer? Proxy
    {
        get => Options.Proxy;
        set => Change(options => options with { Proxy = value });
    }

    /// <summary>The socket functions.</summary>
    public SocketFunctions Sockets { get; }

    /// <summary>The network functions.</summary>
    public NetworkFunctions Network => field ?? LazyInitializer.EnsureInitialized(ref field, () => new NetworkFunctions(this));

    /// <summary>The error functions, and the last error of each thread.</summary>
    public ErrorFunctions Errors { get; }

    /// <summary>The functions about certificates.</summary>
    public CertificateFunctions Certificates => field ?? LazyInitializer.EnsureInitialized(ref field, () => new CertificateFunctions(this));

    /// <summary>The functions about the program, and its life.</summary>
    public ProgramFunctions Program { get; }

    /// <summary>The functions about threads.</summary>
    public ThreadFunctions Threads { get; }

    /// <summary>The functions by which threads wait for each other.</summary>
    public SynchronisationFunctions Synchronisation => field ?? LazyInitializer.EnsureInitialized(ref field, () => new SynchronisationFunctions(this));

    /// <summary>Timers and pauses.</summary>
    public TimerFunctions Timers => field ?? LazyInitializer.EnsureInitialized(ref field, () => new TimerFunctions(this));

    /// <summary>What programs show and ask.</summary>
    public OutputFunctions Output { get; }

    /// <summary>The functions about dates and times.</summary>
    public DateFunctions Dates => field ?? LazyInitializer.EnsureInitialized(ref field, () => new DateFunctions(this));

    /// <summary>The functions about JSON.</summary>
    public JsonFunctions Json => field ?? LazyInitializer.EnsureInitialized(ref field, () => new JsonFunctions(this));

    /// <summary>The functions about files.</summary>
    public FileFunctions Files => field ?? LazyInitializer.EnsureInitialized(ref field, () => new FileFunctions(this));

    /// <summary>The functions about windows.</summary>
    public WindowFunctions Windows { get; } = new();

    /// <summary>The procedures of the program, for those that name one by a text.</summary>
    public ProcedureTable Procedures { get; } = new();

    internal MainThread MainThread { get; }

    /// <summary>How threads wait.</summary>
    internal Patience Patience { get; }

    /// <summary>Where callbacks run that are to leave the main thread alone: nobody turns its loop, so it has a thread of its own.</summary>
    internal MainThread DedicatedThread { get; }

    internal ILogger Logger { get; }

    /// <summary>Makes this runtime the current one, here and in threads and tasks started from here, until disposed.</summary>
    public IDisposable Use()
    {
        var previous = Ambient.Value;
        if (previous == this)
            return Unchanged;
        Ambient.Value = this;
        return new Usage(previous);
    }

    /// <summary>
    /// Makes this thread the main thread and blocks: callbacks of sockets that were made without a
    /// <see cref="SynchronizationContext"/> run here, also while a function that is called in one of them waits for a
    /// message or a client. Without such a thread they run in a background thread of the runtime.
    /// </summary>
    /// <param name="cancellation">Ends the call, when the callback that is running has returned. The end of the runtime ends it too.</param>
    /// <exception cref="InvalidOperationException">Another thread is the main thread already.</exception>
    public void RunMainThread(CancellationToken cancellation = default) => MainThread.Run(cancellation);

    /// <summary>Closes all sockets in good order. Blocks until that is done, one second at most.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= CloseAtExit;
        Blocking.Wait(Sockets.CloseAllAsync(), ClosingTime);
        MainThread.Close();
        DedicatedThread.Close();
    }

    /// <summary>Changes the options, for sockets made afterwards.</summary>
    /// <returns>Those that held before.</returns>
    internal LiaisonOptions Change(Func<LiaisonOptions, LiaisonOptions> change)
    {
        while (true)
        {
            var previous = Options;
            if (Interlocked.CompareExchange(ref _options, change(previous), previous) == previous)
                return previous;
        }
    }

    internal void Report(CallbackFailure failure)
    {
        Logger.CallbackThrew(failure.Socket, failure.Event, failure.Exception);
        try
        {
            CallbackFailed?.Invoke(failure);
        }
#pragma warning disable CA1031 // Who is told of a failure may fail in turn: that is the program's too, and ends nothing either.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Logger.CallbackThrew(failure.Socket, failure.Event, error);
        }
    }

    /// <summary>
    /// A thread that goes on while the process ends finds the names gone that it works with. That is no mistake of its own,
    /// and an exception that nobody catches would make a crash of the end: it stays here for as long as an end should last.
    /// </summary>
    internal void StayWhileExiting()
    {
        if (_exiting is { } exiting && exiting != Thread.CurrentThread)
            Blocking.Wait(new TaskCompletionSource().Task, ExitTime);
    }

    private void CloseAtExit(object? sender, EventArgs e)
    {
        _exiting = Thread.CurrentThread;
        Dispose();
    }

    private sealed class Usage(LiaisonRuntime? previous) : IDisposable
    {
        public bool IsOver { get; init; }

        public void Dispose()
        {
            if (!IsOver)
                Ambient.Value = previous;
        }
    }
}
