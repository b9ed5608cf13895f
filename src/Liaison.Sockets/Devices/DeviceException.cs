using System.ComponentModel;

namespace Liaison.Sockets;

/// <summary>Why <see cref="DeviceSockets"/> have not reached a device. Who asked for it sees an <see cref="EndpointException"/>.</summary>
public sealed class DeviceException : IOException
{
    /// <summary>Reports a failure.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="detail">What is missing, or the system's text.</param>
    /// <param name="error">The system's error, null if there is none.</param>
    public DeviceException(FailureCause cause, string detail, Win32Exception? error = null)
        : base(detail, error)
    {
        Cause = cause;
    }

    /// <summary>Why.</summary>
    public FailureCause Cause { get; }
}
