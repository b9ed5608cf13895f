namespace Liaison.Protocols.WebSockets;

/// <summary>
/// What a client offers for permessage-deflate (RFC 7692 section 7.1). Window sizes are not offered: the deflate of
/// .NET has one size, the largest, and inflates all.
/// </summary>
/// <param name="ServerNoContextTakeover">Asks that the server deflates each message by itself, so that this side keeps nothing between messages.</param>
/// <param name="ClientNoContextTakeover">Promises that this side deflates each message by itself.</param>
public sealed record DeflateOffer(bool ServerNoContextTakeover = true, bool ClientNoContextTakeover = true);
