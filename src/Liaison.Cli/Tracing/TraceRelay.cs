using System.Net;
using System.Net.Sockets;
using Liaison.Cli.Rendering;
using Liaison.Protocols.WebSockets;

namespace Liaison.Cli.Tracing;

/// <summary>
/// Stands between clients and a server and tells what passes. It changes nothing: bytes, their order, the end of one direction
/// alone and a reset arrive as they were sent, and who does not read makes the other wait.
/// </summary>
public sealed class TraceRelay : IDisposable
{
    private const int PieceSize = 16 * 1024;

    private readonly Socket _listening;
    private readonly (string Host, int Port) _server;
    private readonly TraceLog _log;

    /// <summary>Begins to listen.</summary>
    /// <param name="where">For the clients.</param>
    /// <param name="host">The server.</param>
    /// <param name="port">The port of the server.</param>
    /// <param name="log">What is told.</param>
    /// <exception cref="SocketException">It is not possible.</exception>
    public TraceRelay(IPEndPoint where, string host, int port, TraceLog log)
    {
        ArgumentNullException.ThrowIfNull(where);
        (_server, _log) = ((host, port), log);
        _listening = new(where.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listening.Bind(where);
            _listening.Listen();
        }
        catch
        {
            _listening.Dispose();
            throw;
        }
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Where => (IPEndPoint)_listening.LocalEndPoint!;

    /// <summary>Relays until it is cancelled; connections end with it.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        for (int number = 1; !cancellation.IsCancellationRequested; number++)
        {
            try
            {
                var client = await _listening.AcceptAsync(cancellation).ConfigureAwait(false);
                _ = RelayAsync(client, number, cancellation);
            }
            catch (SocketException error)
            {
                // The system has no descriptors, or the client has left: others come.
                _log.Write(number, '!', Printable.Of(error.Message));
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Listens no longer.</summary>
    public void Dispose() => _listening.Dispose();

    private async Task RelayAsync(Socket client, int number, CancellationToken cancellation)
    {
        using var ownClient = client;
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _log.Write(number, '+', $"{client.RemoteEndPoint}");
        try
        {
            client.NoDelay = server.NoDelay = true;
            await server.ConnectAsync(_server.Host, _server.Port, cancellation).ConfigureAwait(false);
            var conversation = new TracedConversation(number, _log);
            await Task.WhenAll(
                PassAsync(client, server, WebSocketRole.Client, conversation, cancellation),
                PassAsync(server, client, WebSocketRole.Server, conversation, cancellation)).ConfigureAwait(false);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            if (error is SocketException)
                _log.Write(number, '!', Printable.Of(error.Message));
            Reset(client);
        }

        _log.Write(number, '-', "");
    }

    /// <summary>Passes on what one end sends, and how it ends.</summary>
    private static async Task PassAsync(
        Socket from, Socket to, WebSocketRole sender, TracedConversation conversation, CancellationToken cancellation)
    {
        try
        {
            byte[] piece = new byte[PieceSize];
            while (await from.ReceiveAsync(piece, cancellation).ConfigureAwait(false) is > 0 and int count)
            {
                conversation.Show(sender, piece.AsSpan(0, count));
                for (int sent = 0; sent < count;)
                    sent += await to.SendAsync(piece.AsMemory(sent, count - sent), cancellation).ConfigureAwait(false);
            }

            conversation.ShowEnd(sender);
            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            // What one end does not take any more, the other must not believe sent.
            Reset(from);
            Reset(to);
            throw;
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new(enable: true, seconds: 0);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // It has ended already.
        }

        socket.Dispose();
    }
}
