namespace Liaison.Protocols.Framing;

/// <summary>The three things that received bytes can mean.</summary>
public enum FramingOutcome
{
    /// <summary>The message is not complete.</summary>
    NeedMore,

    /// <summary>A message is complete.</summary>
    Message,

    /// <summary>The bytes break the rules of the mode.</summary>
    Violation,
}
