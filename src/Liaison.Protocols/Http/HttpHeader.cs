namespace Liaison.Protocols.Http;

/// <summary>One header line.</summary>
/// <param name="Name">The name, spelled as on the wire; names are compared without case.</param>
/// <param name="Value">
/// The value without blanks around it. On the wire it is UTF-8; received bytes that are no UTF-8 are read as ISO-8859-1.
/// </param>
public readonly record struct HttpHeader(string Name, string Value);
