namespace Liaison.Protocols.Bluetooth;

/// <summary>What a look-up in the service discovery of a device has led to.</summary>
public enum ServiceQueryOutcome
{
    /// <summary>The next request is to be sent, and its answer read.</summary>
    NeedMore,

    /// <summary>The service has a channel.</summary>
    Found,

    /// <summary>The device does not offer the service on RFCOMM.</summary>
    Absent,

    /// <summary>The answer is none.</summary>
    Invalid,
}
