namespace Liaison.Protocols.Http;

/// <summary>What bytes given to a <see cref="HttpHeadReader"/> have led to.</summary>
public enum HttpReadOutcome
{
    /// <summary>The head is not complete.</summary>
    NeedMore,

    /// <summary>The head is complete.</summary>
    Complete,

    /// <summary>The bytes are no head, or pass a limit.</summary>
    Violation,
}
