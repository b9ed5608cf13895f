using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// The sockets of one event loop, as its system offers them: which of them are ready, and calls that never block. Used by
/// the thread of the loop, except for <see cref="Wake"/>.
/// </summary>
internal abstract class LoopSockets : LoopStreams, IDisposable
{
    /// <summary>The best that the system has.</summary>
    /// <param name="basis">What the program wants.</param>
    /// <exception cref="SocketException">The system has no descriptors for it.</exception>
    public static LoopSockets Create(LoopBasis basis) =>
        OperatingSystem.IsLinux() && basis == LoopBasis.Automatic ? new EpollSockets() : new SelectedSockets();

    /// <summary>Watches a listening socket.</summary>
    /// <returns>Its handle.</returns>
    public abstract int Listen(Socket listener);

    /// <summary>Watches the listening socket no longer; it stays open.</summary>
    public abstract void StopListening();

    /// <summary>Takes the oldest request of the listening socket.</summary>
    /// <param name="accepted">The client.</param>
    /// <returns><see cref="SocketError.WouldBlock"/> when there is none; else success, or why the system does not give it.</returns>
    public abstract SocketError Accept(out Accepted accepted);

    /// <summary>Takes a client over, and watches it for what it sends.</summary>
    /// <returns>Its handle; a small number, used again after <see cref="LoopStreams.Close"/>.</returns>
    /// <exception cref="SocketException">The system does not watch it; the socket is closed.</exception>
    public abstract int Adopt(in Accepted accepted);

    /// <summary>Waits until sockets are ready, or until woken.</summary>
    /// <returns>How many of <paramref name="ready"/> have been filled.</returns>
    public abstract int Wait(Span<Ready> ready);

    /// <summary>Ends the wait that goes on, or the next one. For any thread.</summary>
    public abstract void Wake();

    public abstract void Dispose();
}
