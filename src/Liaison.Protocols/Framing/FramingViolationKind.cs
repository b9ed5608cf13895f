namespace Liaison.Protocols.Framing;

/// <summary>The rules of framing that a peer can break.</summary>
public enum FramingViolationKind
{
    /// <summary>A length header that is not 1 to 10 digits followed by CR LF or LF.</summary>
    InvalidHeader,

    /// <summary>A message larger than the limit: announced by its header, or without its marker.</summary>
    MessageTooLarge,

    /// <summary>A message whose rest, announced by its header, has not come in time. Told by who receives: framing has no clock.</summary>
    MessageTooSlow,
}
