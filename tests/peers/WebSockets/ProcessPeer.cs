using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>A peer that is a program of its own, one for all tests of a class.</summary>
public abstract class ProcessPeer : WebSocketPeer, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, PeerListener> _listeners = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PeerConnection> _connections = new(StringComparer.Ordinal);
    private ChildProcess? _program;
    private int _count;

    /// <summary>Ends the program.</summary>
    public void Dispose()
    {
        _program?.Dispose();
        GC.SuppressFinalize(this);
    }

    internal override async Task<PeerListener> ListenAsync(Terms terms)
    {
        var listener = new PeerListener();
        string id = NewId();
        _listeners[id] = listener;
        await PerformAsync(PeerCommand.Listen(id, terms));
        await listener.Port;
        return listener;
    }

    internal override async Task<PeerConnection> ConnectAsync(Uri url, Terms terms)
    {
        var connection = AddConnection(NewId());
        await PerformAsync(PeerCommand.Connect(connection.Id, url, terms));
        return connection;
    }

    /// <summary>Starts the program.</summary>
    private protected abstract ChildProcess Start();

    private string NewId() => Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);

    private PeerConnection AddConnection(string id) => _connections[id] = new(id, PerformAsync);

    private Task PerformAsync(PeerCommand command)
    {
        lock (_gate)
        {
            if (_program is null)
            {
                _program = Start();
                _ = ListenToAsync(_program);
            }

            _program.Input.WriteLine(command.ToLine());
            _program.Input.Flush();
        }

        return Task.CompletedTask;
    }

    private async Task ListenToAsync(ChildProcess program)
    {
        using var lines = new StreamReader(program.Output, Encoding.UTF8, leaveOpen: true);
        while (await lines.ReadLineAsync(CancellationToken.None) is { } line)
            Dispatch(PeerEvent.Read(line));

        // Its last words come by another way.
        await program.WaitForExitAsync();
        var reason = new InvalidOperationException($"The peer has ended. Its errors: {program.Errors}");
        foreach (var listener in _listeners.Values)
            listener.Fail(reason);
        foreach (var connection in _connections.Values)
            connection.Fail(reason);
    }

    private void Dispatch(PeerEvent told)
    {
        if (told.Event == "listening")
        {
            _listeners[told.Id].Begin(told.Port);
            return;
        }

        if (told.Listener is null)
        {
            _connections[told.Id].Report(told);
            return;
        }

        var accepted = AddConnection(told.Id);
        accepted.Report(told);
        _listeners[told.Listener].Add(accepted);
    }
}
