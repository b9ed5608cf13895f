using Liaison.Protocols.Framing;
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
/// <param name="endpoint">What is connected to or listened on, for the functions that do.</param>
internal readonly struct Attempt(LiaisonRuntime runtime, string function, string socket, Endpoint? endpoint = null)
{
    public LiaisonRuntime Runtime => runtime;

    public string Socket => socket;

    public bool Succeed()
    {
        runtime.Errors.Clear();
        return true;
    }

    /// <summary>Notes the error for the thread.</summary>
    /// <returns>False, the failure value of most functions.</returns>
    public bool Fail(int code, params ReadOnlySpan<(string Name, BilingualText Value)> values)
    {
        runtime.Errors.Set(Describe(code, values, 0, ShownText.Nothing));
        return false;
    }

    /// <summary>Notes that the connection has ended.</summary>
    public bool Fail(ConnectionEnd end)
    {
        var violation = end.Violation;
        runtime.Errors.Set(violation?.Kind switch
        {
            FramingViolationKind.InvalidHeader => Describe(100240, [("bytes", ShownText.Of(violation.Bytes))], 0, ShownText.Nothing),
            FramingViolationKind.MessageTooLarge => Describe(
                100241, [("size", ShownText.Of(violation.Size)), ("limit", ShownText.Of(violation.Limit))], 0, ShownText.Nothing),
            _ => DescribeEnd(end),
        });
        return false;
    }

    /// <summary>Notes that a connection or a listener could not be made.</summary>
    public bool Fail(EndpointException error)
    {
        var system = ShownText.FromOutside(error.Detail);
        var (code, values) = Translate(error, system);
        bool isFromSystem = error.Cause != FailureCause.ConnectionLimit;
        runtime.Errors.Set(Describe(code, values, error.SystemError, isFromSystem ? system : ShownText.Nothing));
        return false;
    }

    /// <summary>The exception for a mistake of the program; the caller throws it.</summary>
    public LiaisonException Raise(int code, params ReadOnlySpan<(string Name, BilingualText Value)> values) =>
        new(Describe(code, values, 0, ShownText.Nothing, Environment.StackTrace), runtime.Language);

    /// <summary>No host or address has control characters: text from outside has got where it does not belong.</summary>
    /// <exception cref="LiaisonException">100205.</exception>
    public void CheckAddress(string address, params ReadOnlySpan<(string Name, BilingualText Value)> values)
    {
        if (address.Any(char.IsControl))
            throw Raise(100205, [("argument", ShownText.FromOutside(address)), ("detail", Messages.Detail("ControlCharacter")), .. values]);
    }

    private Failure DescribeEnd(ConnectionEnd end)
    {
        var system = end.Discarded > 0 ? Discarded(end.Discarded) : ShownText.FromOutside(end.SystemMessage);
        return end.Reason == EndReason.ClosedByPeer
            ? Describe(100031, [], end.SystemCode, system)
            : Describe(100032, [("detail", Messages.Detail(end.Reason.ToString()))], end.SystemCode, system);
    }

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
        FailureCause.Cancelled => (100032, [("detail", Messages.Detail(nameof(EndReason.ClosedHere)))]),
        _ => (100228, [("detail", system)]),
    };

    private static BilingualText PhaseOf(ConnectPhase phase) =>
        Messages.Phase(phase == ConnectPhase.NameResolution ? "NameResolution" : "TcpConnection");

    private Failure Describe(
        int code, ReadOnlySpan<(string, BilingualText)> values, int systemCode, BilingualText system, string stack = "")
    {
        (string, BilingualText)[] all =
        [
            ("name", ShownText.Of(socket)),
            ("endpoint", ShownText.Of(endpoint?.ToString() ?? "")),
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
