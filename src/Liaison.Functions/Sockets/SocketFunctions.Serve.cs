using Liaison.Functions.Errors;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    /// <summary>Blocks until a client asks for a connection, without accepting it.</summary>
    /// <param name="name">The name of a listener.</param>
    /// <param name="limit">Absent or negative: without limit; 0: look only.</param>
    /// <returns>Whether a request waits. False at the limit, which is no error.</returns>
    /// <exception cref="LiaisonException">100200: no socket has this name. 100202: the name is empty or too long.</exception>
    public bool WaitForConnection(string name, TimeLimit limit = default)
    {
        var attempt = Begin("Sockets.WaitForConnection", name);
        var socket = Find(attempt);
        return socket is ListeningSocket listener
            ? _runtime.MainThread.Wait(() => listener.WaitForConnection(attempt, limit.Or(Timeout.InfiniteTimeSpan)))
            : socket.FailForKind(attempt);
    }

    /// <summary>Accepts the oldest request and makes a channel for it. Does not wait.</summary>
    /// <param name="name">The name of a listener.</param>
    /// <returns>The name of the channel; "" when no request waits or on failure.</returns>
    /// <exception cref="LiaisonException">100200: no socket has this name. 100202: the name is empty or too long.</exception>
    public string Accept(string name)
    {
        var attempt = Begin("Sockets.Accept", name);
        try
        {
            var socket = Find(attempt);
            if (socket is not ListeningSocket listener)
            {
                socket.FailForKind(attempt);
                return "";
            }

            if (listener.Accept(attempt) is not { } channel)
                return "";
            string given = _table.AddChannel(_runtime.Options.Time, _ => channel).Name;
            attempt.Succeed();
            return given;
        }
        catch (EndpointException error)
        {
            attempt.Fail(error);
            return "";
        }
    }

    /// <summary>Refuses the oldest request: its client sees the connection succeed, then end.</summary>
    /// <param name="name">The name of a listener.</param>
    /// <returns>Whether a request was refused.</returns>
    /// <exception cref="LiaisonException">100200: no socket has this name. 100202: the name is empty or too long.</exception>
    public bool Refuse(string name)
    {
        var attempt = Begin("Sockets.Refuse", name);
        try
        {
            var socket = Find(attempt);
            return socket is ListeningSocket listener ? listener.Refuse(attempt) : socket.FailForKind(attempt);
        }
        catch (EndpointException error)
        {
            return attempt.Fail(error);
        }
    }
}
