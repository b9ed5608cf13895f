namespace Liaison.Sockets;

public sealed partial class SocketServer
{
    /// <summary>
    /// Serves a client whom another server has accepted, in the loops and with the options of this one, as a client of its own.
    /// Completes when the connection has ended and everything has left that could.
    /// </summary>
    /// <param name="client">The client. If it is let in, its stream is opened.</param>
    /// <returns>False when it is not let in: a limit is reached, or the server stops.</returns>
    /// <exception cref="InvalidOperationException">The server has not been started, or does not speak WebSocket.</exception>
    public async Task<bool> ServeAsync(AcceptedClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (_loops.Length == 0)
            throw NotStarted();
        if (Options.Listener is not WebSocketListenerOptions)
            throw new InvalidOperationException("The server does not speak WebSocket: give it WebSocketListenerOptions.");

        string? address = ConnectionCount.AddressOf(client.Remote);
        if (_isStopping || Count.In(address, Options.Listener) is not null)
        {
            SocketMetrics.Refused("limit");
            return false;
        }

        Stream stream;
        try
        {
            stream = await client.OpenAsync().ConfigureAwait(false);
        }
        catch
        {
            Released(address);
            throw;
        }

        var loop = LeastBusy();
        var socket = new StreamSocket(loop, stream);
        bool isServed = !_isStopping && loop.Run(() => loop.Adopt(socket, client, address));
        if (isServed)
            await Task.WhenAny(socket.Over, loop.Over).ConfigureAwait(false);
        else
            Released(address);
        if (!isServed || socket.IsCut || !socket.Over.IsCompleted)
            client.Abort();
        return true;
    }
}
