using System.Globalization;
using Liaison.Functions.Errors;
using Liaison.Protocols.WebSockets;
using Information = Liaison.Vocabulary.ConstantValues.ClientInfo;

namespace Liaison.Functions.Sockets;

/// <summary>
/// The socket functions, by the names of the vocabulary's ids. Any thread may call any of them for any name; a function
/// that waits blocks its own thread only.
/// </summary>
public sealed partial class SocketFunctions
{
    private const int LongestName = 1024;
    private readonly LiaisonRuntime _runtime;
    private readonly SocketTable _table = new();

    internal SocketFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>Whether a socket has this name, from its creation until <see cref="Close"/>, also while its link is cut.</summary>
    /// <returns>False for "" and for a socket that is still being made; never an error.</returns>
    public bool Exist(string name) => !string.IsNullOrEmpty(name) && _table.Find(name) is not null;

    /// <summary>
    /// Closes a socket and returns at once; its name is free. What was written still reaches the peer, and every call
    /// blocked on the socket ends with error 100032. The channels of a listener stay open.
    /// </summary>
    /// <exception cref="LiaisonException">100200: no socket has this name. 100202: the name is empty or too long.</exception>
    public void Close(string name)
    {
        var attempt = Begin("Sockets.Close", name);
        if (!_table.Close(name, CloseCodes.Normal) && _table.FindGone(name) is null)
            throw attempt.Raise(100200);
        attempt.Succeed();
    }

    /// <summary>One fact about a socket, as text.</summary>
    /// <param name="name">The name of the socket.</param>
    /// <param name="information">A constant of the family ClientInfo.</param>
    /// <returns>"", with error 100208, when the peer is asked about and there is none.</returns>
    /// <exception cref="LiaisonException">100200, 100202: as in <see cref="Close"/>. 100204: unknown constant.</exception>
    public string ClientInfo(string name, int information)
    {
        var attempt = Begin("Sockets.ClientInfo", name);
        var socket = Find(attempt);
        string? fact = information switch
        {
            Information.Address => socket.RemoteEndpoint?.Host,
            Information.Port => Number(socket.RemoteEndpoint?.Port),
            Information.LocalAddress => socket.LocalEndpoint?.Host,
            Information.LocalPort => Number(socket.LocalEndpoint?.Port),
            (>= Information.Path and <= Information.TlsVersion) or Information.TlsCipher => socket.ConnectionFact(information),
            _ => throw attempt.Raise(100204, ("value", ShownText.Of(information))),
        };
        _ = fact is null ? attempt.Fail(100208) : attempt.Succeed();
        return fact ?? "";
    }

    internal Task CloseAllAsync() => _table.CloseAllAsync(CloseCodes.GoingAway);

    private Attempt Begin(string function, string name, string place = "")
    {
        var attempt = new Attempt(_runtime, function, name ?? "", place);
        return string.IsNullOrEmpty(name) || name.Length > LongestName
            ? throw attempt.Raise(100202, ("limit", ShownText.Of(LongestName)))
            : attempt;
    }

    /// <summary>What stands behind the name, or stood there: a program cannot know that a peer left a moment ago.</summary>
    private NamedSocket Find(Attempt attempt) =>
        _table.Find(attempt.Socket) ?? _table.FindGone(attempt.Socket) ?? throw attempt.Raise(100200);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
