namespace Liaison.Protocols.Framing;

/// <summary>How messages are told apart on a stream of bytes. Nothing is negotiated: each end sets its own mode.</summary>
public enum TransmissionMode
{
    /// <summary>The length in decimal digits, CR LF, then the message: the mode of two WINDEV programs.</summary>
    LengthHeader,

    /// <summary>The message, then a marker.</summary>
    EndMarker,

    /// <summary>The same bytes as <see cref="EndMarker"/>; a name of its own for programs that ask which mode is in force.</summary>
    EndMarkerBuffer,

    /// <summary>The bytes as they are: borders of messages are not kept.</summary>
    Raw,
}
