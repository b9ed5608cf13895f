namespace Liaison.Sockets;

/// <summary>Where the transports of a <see cref="DeviceListener"/> come from. Disposing of it stops it and ends waits in progress.</summary>
public interface ITransportSource : IDisposable
{
    /// <summary>Where it listens: for Bluetooth, the port is the RFCOMM channel.</summary>
    Endpoint LocalEndpoint { get; }

    /// <summary>Whether clients find it by its service; otherwise they need the channel.</summary>
    bool IsPublished { get; }

    /// <summary>Blocks until a request waits to be taken.</summary>
    /// <returns>False when the deadline came first, or when the source has been disposed of.</returns>
    bool WaitPending(Deadline deadline);

    /// <summary>Takes the oldest request; null when there is none or the source has been disposed of. Does not wait.</summary>
    /// <exception cref="DeviceException">The system does not permit it.</exception>
    Transport? TryTake();
}
