namespace Liaison.Cli.Serving;

/// <summary>What a browser gets for an address.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Bytes">The content.</param>
public sealed record PageContent(string Type, ReadOnlyMemory<byte> Bytes);
