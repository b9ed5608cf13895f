namespace Liaison.Protocols.Http;

/// <summary>Why received bytes are not accepted as the head of an HTTP message.</summary>
/// <param name="Status">The status that a server answers: 400, 414, 431 or 505. Of no meaning for a response.</param>
/// <param name="Detail">The rule that is broken: a short technical text without anything that the peer sent.</param>
public sealed record HttpViolation(int Status, string Detail);
