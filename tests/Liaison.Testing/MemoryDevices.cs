using Liaison.Protocols.Bluetooth;
using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>
/// Bluetooth and infrared within one process: one device, on whose services its own clients connect. What has no radio
/// must work the same over these.
/// </summary>
public sealed class MemoryDevices : DeviceSockets
{
    private const int LastChannel = 30;
    private readonly Lock _gate = new();
    private readonly List<Source> _sources = [];
    private int _clients;

    /// <summary>The address of the one device there is.</summary>
    public static BluetoothAddress Address { get; } =
        BluetoothAddress.TryFrom(0x00AA_BBCC_DD01, out var address) ? address : default;

    /// <summary>Why every call fails; null while they do not.</summary>
    public FailureCause? Failure { get; set; }

    /// <summary>Whether devices do not answer at all.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether services are published.</summary>
    public bool Publishes { get; init; } = true;

    /// <inheritdoc/>
    public override Transport ConnectBluetooth(
        BluetoothAddress device, BluetoothService service, ConnectionOptions options, Deadline deadline, CancellationToken cancellation)
    {
        Answer(options.Time, deadline, cancellation);
        if (device != Address)
            throw new DeviceException(FailureCause.DeviceAbsent, "no such device");
        return Find(source => source.Offers(service)).Connect(new("00:00:00:00:00:02", 0), options);
    }

    /// <inheritdoc/>
    public override ITransportSource ListenBluetooth(BluetoothService service, string label, ConnectionOptions options)
    {
        Check();
        lock (_gate)
        {
            int channel = service.Channel > 0
                ? service.Channel
                : Enumerable.Range(1, LastChannel).First(one => _sources.TrueForAll(source => source.LocalEndpoint.Port != one));
            return Add(new(this, new(Address.ToString(), channel), service.Channel > 0 ? null : service, Publishes, options));
        }
    }

    /// <inheritdoc/>
    public override Transport ConnectInfrared(string service, ConnectionOptions options, Deadline deadline, CancellationToken cancellation)
    {
        Answer(options.Time, deadline, cancellation);
        return Find(source => source.LocalEndpoint == new Endpoint(service, 0)).Connect(new("00000002", 0), options);
    }

    /// <inheritdoc/>
    public override ITransportSource ListenInfrared(string service, ConnectionOptions options)
    {
        Check();
        lock (_gate)
            return Add(new(this, new(service, 0), null, isPublished: true, options));
    }

    private Source Add(Source source)
    {
        if (_sources.Exists(other => other.LocalEndpoint == source.LocalEndpoint))
            throw new DeviceException(FailureCause.ChannelBusy, "in use");
        _sources.Add(source);
        return source;
    }

    private Source Find(Predicate<Source> isIt)
    {
        lock (_gate)
            return _sources.Find(isIt) ?? throw new DeviceException(FailureCause.ServiceAbsent, "no such service");
    }

    private void Answer(TimeProvider time, Deadline deadline, CancellationToken cancellation)
    {
        Check();
        cancellation.ThrowIfCancellationRequested();
        if (!IsSilent)
            return;
        Blocking.Wait(Task.Delay(deadline.Remaining, time, cancellation), Timeout.InfiniteTimeSpan);
        cancellation.ThrowIfCancellationRequested();
        throw new DeviceException(FailureCause.TimedOut, "");
    }

    private void Check()
    {
        if (Failure is { } cause)
            throw new DeviceException(cause, "as the test wants it");
    }

    private sealed class Source(MemoryDevices devices, Endpoint local, BluetoothService? service, bool isPublished, ConnectionOptions options)
        : ITransportSource
    {
        private readonly Lock _gate = new();
        private readonly Queue<Transport> _requests = [];
        private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool _closed;

        public Endpoint LocalEndpoint => local;

        public bool IsPublished => isPublished;

        public bool Offers(BluetoothService wanted) =>
            wanted.Channel > 0 ? wanted.Channel == local.Port : isPublished && wanted == service;

        public MemoryTransport Connect(Endpoint client, ConnectionOptions clientOptions)
        {
            client = client with { Port = Interlocked.Increment(ref devices._clients) };
            var (near, far) = MemoryTransport.CreatePair(time: clientOptions.Time, writeTimeout: options.WriteTimeout, one: client, other: local);
            lock (_gate)
            {
                _requests.Enqueue(far);
                _changed.TrySetResult();
            }

            return near;
        }

        public bool WaitPending(Deadline deadline)
        {
            while (true)
            {
                Task changed;
                lock (_gate)
                {
                    if (_closed || _requests.Count > 0)
                        return !_closed;
                    _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    changed = _changed.Task;
                }

                if (!Blocking.Wait(changed, deadline.Remaining))
                    return false;
            }
        }

        public Transport? TryTake()
        {
            lock (_gate)
                return _requests.TryDequeue(out var request) ? request : null;
        }

        public void Dispose()
        {
            lock (devices._gate)
                devices._sources.Remove(this);
            lock (_gate)
            {
                _closed = true;
                _changed.TrySetResult();
            }
        }
    }
}
