using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Errors;

/// <summary>
/// One call of a function that can fail, and the one place where the endings and exceptions of the engine become what a
/// WLangage program sees: a failure value with its error, or an exception.
/// </summary>
/// <param name="runtime">The runtime it acts on.</param>
/// <param name="function">The id of the function in the vocabulary; its last part names what was tried.</param>
/// <param name="socket">The name of the socket, as the program gave it.</param>
/// <param name="place">What is connected to or listened on, for the functions that do.</param>
internal readonly struct Attempt(LiaisonRuntime runtime, string function, string socket, string place = "")
{
    // As the end of a connection says it.
    private const string Truncated = "truncated";

    public LiaisonRuntime Runtime => runtime;

    /// <summary>The id of the function in the vocabulary.</summary>
    public string Function => function;

    public string Socket => socket;

    /// <summary>The thread that has called the function, whichever one does the work for it.</summary>
    public Thread Caller { get; } = Thread.CurrentThread;

    public bool Succeed()
    {
        runtime.Errors.Clear();
        return true;
    }

    /// <summary>Notes the error for the thread.</summary>
    /// <returns>False, the failure value of most functions.</returns>
    public bool Fail(int code, params ReadOnlySpan<(string Name, BilingualText Value)> values)
    {
        runtime.Errors.Set(Describe(code, values));
        return false;
    }

    /// <summary>Notes an error that has been described.</summary>
    public bool Fail(Failure failure)
    {
        runtime.Errors.Set(failure);
        return false;
    }

    /// <summary>Notes that the connection has ended.</summary>
    public bool Fail(ConnectionEnd end)
    {
        runtime.Errors.Set(Describe(end));
        return false;
    }

    /// <summary>Notes that a connection or a listener could not be made.</summary>
    public bool Fail(EndpointException error)
    {
        runtime.Errors.Set(Describe(error));
        return false;
    }

    /// <summary>Notes that a client asked for no WebSocket, or for one that it does not get.</summary>
    public bool FailUpgrade(EndpointException error) => error.Cause == FailureCause.HandshakeRefused
        ? Fail(100288, ("status", ShownText.Of(error.Status)), ("detail", ShownText.FromOutside(error.Detail)))
        : Fail(100288, ("status", ShownText.Of("–")), ("detail", Messages.Detail("Reset")));

    /// <summary>A failure that is noted later, or elsewhere.</summary>
    public Failure Describe(int code, params ReadOnlySpan<(string Name, BilingualText Value)> values) =>
        Describe(code, values, 0, ShownText.Nothing);

    /// <summary>A failure in the program's own words.</summary>
    public Failure Describe(int code, string text)
    {
        var failure = Describe(code, [], 0, ShownText.Nothing);
        failure.Text = text;
        return failure;
    }

    /// <summary>The failure of a connection that has ended.</summary>
    public Failure Describe(ConnectionEnd end) => end switch
    {
        { Violation: { Kind: FramingViolationKind.InvalidHeader } violation } => Describe(100240, ("bytes", ShownText.Of(violation.Bytes))),
        { Violation: { Kind: FramingViolationKind.MessageTooLarge } violation } => DescribeTooLarge(violation.Size, violation.Limit),
        { WebSocketViolation: { } violation } => Describe(violation),
        _ => DescribeEnd(end),
    };

    /// <summary>The failure of a connection or a listener that could not be made.</summary>
    public Failure Describe(EndpointException error)
    {
        var system = ShownText.FromOutside(error.Detail);
        var (code, values) = error.Phase == ConnectPhase.Tls && TlsFailure.Find(error, system) is { } found ? found : Translate(error, system);
        bool isFromOutside = error.Cause is not (
            FailureCause.ConnectionLimit or FailureCause.HandshakeInvalid or FailureCause.NoSubProtocol or FailureCause.ProxyNameTooLong
            or FailureCause.TlsProtocolUnsupported or FailureCause.TlsProtocolDisabled);
        if (error.Faults.Count > 1)
            system = ShownText.Of(string.Join("; ", error.Faults.Select(static fault => ShownText.FromOutside(fault.ToString()).English)));
        return Describe(code, values, error.SystemError, isFromOutside ? system : ShownText.Nothing);
    }

    /// <summary>The exception for a mistake of the program; the caller throws it.</summary>
    public LiaisonException Raise(int code, params ReadOnlySpan<(string Name, BilingualText Value)> values)
    {
        runtime.StayWhileExiting();
        return new(Describe(code, values, 0, ShownText.Nothing, ProgramStack.Here()), runtime.Language);
    }

    /// <summary>No host or address has control characters: text from outside has got where it does not belong.</summary>
    /// <exception cref="LiaisonException">100205.</exception>
    public void CheckAddress(string address, params ReadOnlySpan<(string Name, BilingualText Value)> values)
    {
        if (address.Any(char.IsControl))
            throw Raise(100205, [("argument", ShownText.FromOutside(address)), ("detail", Messages.Detail("ControlCharacter")), .. values]);
    }

    private Failure Describe(WebSocketViolation violation) => violation.Kind switch
    {
        WebSocketViolationKind.MessageTooLarge => DescribeTooLarge(violation.Size, violation.Limit),
        WebSocketViolationKind.InvalidUtf8 => Describe(100284),
        var kind => Describe(100283, ("detail", Messages.Detail(kind.ToString()))),
    };

    private Failure DescribeTooLarge(long size, long limit) =>
        Describe(100241, ("size", ShownText.Of(size)), ("limit", ShownText.Of(limit)));

    private Failure DescribeEnd(ConnectionEnd end)
    {
        var system = end.Discarded > 0 ? Discarded(end.Discarded) : ShownText.FromOutside(end.SystemMessage);
        return end.Reason == EndReason.ClosedByPeer
            ? Describe(100031, [], end.SystemCode, system)
            : Describe(100032, [("detail", DetailOf(end))], end.SystemCode, system);
    }

    private static BilingualText DetailOf(ConnectionEnd end) => end.Detail switch
    {
        "" => Messages.Detail(end.Violation?.Kind.ToString() ?? end.Reason.ToString()),
        Truncated => Messages.Detail("Truncated"),
        _ => ShownText.FromOutside(end.Detail),
    };

    private static BilingualText Discarded(long count)
    {
        var text = Messages.Detail("Discarded");
        string number = ShownText.Of(count).English;
        return new(Template.Fill(text.French, ("count", number)), Template.Fill(text.English, ("count", number)));
    }

    private static (int Code, (string, BilingualText)[] Values) Translate(EndpointException error, BilingualText system) => error.Cause switch
    {
        FailureCause.HostNotFound => (100220, [("host", ShownText.FromOutside(error.Endpoint.Host))]),
        FailureCause.Refused => (100221, []),
        FailureCause.Unreachable => (100222, []),
        FailureCause.TimedOut => (100223, [("ms", ShownText.Of(error.Limit)), ("phase", PhaseOf(error.Phase))]),
        FailureCause.AddressInUse => (100224, [("port", ShownText.Of(error.Endpoint.Port))]),
        FailureCause.AddressNotLocal => (100225, [("address", ShownText.FromOutside(error.Endpoint.Host))]),
        FailureCause.PermissionDenied => (100226, []),
        FailureCause.OutOfResources => (100227, [("detail", system)]),
        FailureCause.ConnectionLimit => (100229, [("limit", system)]),
        FailureCause.HandshakeRefused => (100280, [("status", ShownText.Of(error.Status)), ("reason", ShownText.FromOutside(error.Reason))]),
        FailureCause.HandshakeInvalid => (100281, [("header", system)]),
        FailureCause.NoSubProtocol => (100282, [("offered", error.Detail.Length > 0 ? system : Messages.Detail("NoneAskedFor"))]),
        >= FailureCause.ProxyUnreachable and <= FailureCause.ProxyNameTooLong => TranslateProxy(error, system),
        >= FailureCause.NoBluetooth and <= FailureCause.NoInfraredDevice => TranslateDevice(error, system),
        FailureCause.Cut => (100032, [("detail", Messages.Detail(nameof(EndReason.Reset)))]),
        _ => (100228, [("detail", system)]),
    };

    private static (int Code, (string, BilingualText)[] Values) TranslateProxy(EndpointException error, BilingualText system) => error.Cause switch
    {
        FailureCause.ProxyUnreachable => (100300, [("proxy", ShownText.FromOutside($"{error.Proxy}")), ("detail", system)]),
        FailureCause.ProxyNoMethod => (100301, []),
        FailureCause.ProxyCredentials => (100302, []),
        FailureCause.ProxyReply => (100302 + error.Status, []),
        FailureCause.ProxyInvalid => (100311, [("detail", system)]),
        _ => (100312, [("size", system)]),
    };

    private static (int Code, (string, BilingualText)[] Values) TranslateDevice(EndpointException error, BilingualText system) => error.Cause switch
    {
        FailureCause.NoBluetooth => (100320, [("detail", system)]),
        FailureCause.DeviceAbsent => (100323, [("address", ShownText.FromOutside(error.Endpoint.Host))]),
        FailureCause.ServiceAbsent => (100324, [("service", ShownText.FromOutside(error.Service))]),
        FailureCause.PairingNeeded => (100325, []),
        FailureCause.ChannelBusy => (100326, []),
        FailureCause.NoInfrared => (100330, [("detail", system)]),
        _ => (100331, []),
    };

    private static BilingualText PhaseOf(ConnectPhase phase) => Messages.Phase(phase switch
    {
        ConnectPhase.NameResolution => "NameResolution",
        ConnectPhase.Tls => "TlsNegotiation",
        ConnectPhase.WebSocket => "WebSocketNegotiation",
        ConnectPhase.Proxy => "ProxyNegotiation",
        ConnectPhase.DeviceDiscovery => "DeviceDiscovery",
        _ => "TcpConnection",
    });

    private Failure Describe(
        int code, ReadOnlySpan<(string, BilingualText)> values, int systemCode, BilingualText system, string stack = "")
    {
        (string, BilingualText)[] all =
        [
            ("name", ShownText.Of(socket)),
            ("endpoint", ShownText.FromOutside(place)),
            .. values,
        ];
        var thread = Thread.CurrentThread;
        return new(code, function, function[(function.LastIndexOf('.') + 1)..], all)
        {
            SystemCode = systemCode,
            SystemMessage = system,
            When = runtime.Options.Time.GetLocalNow(),
            Thread = thread.Name ?? ShownText.Of(thread.ManagedThreadId).English,
            Stack = stack,
        };
    }
}
