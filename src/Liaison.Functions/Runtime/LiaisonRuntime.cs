using System.Text;
using Liaison.Functions.Errors;
using Liaison.Functions.Network;
using Liaison.Functions.Sockets;
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
    private static readonly AsyncLocal<LiaisonRuntime?> Ambient = new();
    private static readonly Lazy<LiaisonRuntime> OfTheProcess = new(static () => new LiaisonRuntime());

    /// <summary>Makes a runtime with a socket table of its own.</summary>
    /// <param name="options">Null means the defaults.</param>
    public LiaisonRuntime(LiaisonOptions? options = null)
    {
        Options = options ?? new LiaisonOptions();
        Language = Options.Language;
        TextEncoding = Options.TextEncoding;
        Logger = Options.LoggerFactory.CreateLogger("Liaison");
        Errors = new ErrorFunctions(this);
        Sockets = new SocketFunctions(this);
        Network = new NetworkFunctions(this);
        AppDomain.CurrentDomain.ProcessExit += CloseAtExit;
    }

    /// <summary>The runtime that the functions act on: the one in use here, else the one of the process.</summary>
    public static LiaisonRuntime Current => Ambient.Value ?? OfTheProcess.Value;

    /// <summary>What the runtime was made with.</summary>
    public LiaisonOptions Options { get; }

    /// <summary>The language of messages; may be changed at any time.</summary>
    public Language Language { get; set; }

    /// <summary>How strings travel; a change takes effect for sockets made afterwards.</summary>
    public Encoding TextEncoding { get; set; }

    /// <summary>The socket functions.</summary>
    public SocketFunctions Sockets { get; }

    /// <summary>The network functions.</summary>
    public NetworkFunctions Network { get; }

    /// <summary>The error functions, and the last error of each thread.</summary>
    public ErrorFunctions Errors { get; }

    internal ILogger Logger { get; }

    internal ClientOptions ClientOptions => Shared(Options.Client);

    internal ListenerOptions ListenerOptions => Shared(Options.Listener);

    /// <summary>Makes this runtime the current one, here and in threads and tasks started from here, until disposed.</summary>
    public IDisposable Use()
    {
        var previous = Ambient.Value;
        Ambient.Value = this;
        return new Usage(previous);
    }

    /// <summary>Closes all sockets in good order. Blocks until that is done, one second at most.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= CloseAtExit;
        Blocking.Wait(Sockets.CloseAllAsync(), ClosingTime);
    }

    private void CloseAtExit(object? sender, EventArgs e) => Dispose();

    private T Shared<T>(T options)
        where T : ConnectionOptions => options with
        {
            TextEncoding = TextEncoding,
            ContentionTimeout = Options.StrictAccess ? TimeSpan.FromSeconds(1) : TimeSpan.Zero,
            Time = Options.Time,
            Logger = Logger,
        };

    private sealed class Usage(LiaisonRuntime? previous) : IDisposable
    {
        public void Dispose() => Ambient.Value = previous;
    }
}
