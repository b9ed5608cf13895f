namespace Liaison.Conformance.Tests;

/// <summary>One step of what the peer does: most put bytes on the wire.</summary>
internal abstract record Piece;

/// <summary>Bytes that are no well-formed frame, or a part of one.</summary>
internal sealed record Raw(byte[] Bytes) : Piece;

/// <summary>The peer goes on when it has received so many messages and pongs in all.</summary>
internal sealed record Await(int Messages, int Pongs) : Piece;

/// <summary>The peer ends its sending: TCP's FIN.</summary>
internal sealed record EndOfSending : Piece;

/// <summary>The peer keeps sending a frame, as long as it can and so many times at most, and receives nothing meanwhile.</summary>
internal sealed record Flood(Frame Frame, int Times) : Piece;
