namespace Liaison.Protocols.WebSockets;

/// <summary>What the two ends have agreed on for permessage-deflate (RFC 7692 section 7.1).</summary>
/// <param name="ServerNoContextTakeover">The server deflates each message without looking back at earlier ones.</param>
/// <param name="ClientNoContextTakeover">The client deflates each message without looking back at earlier ones.</param>
/// <param name="ServerMaxWindowBits">The server looks back at most 2 to this power bytes: 8 to 15.</param>
/// <param name="ClientMaxWindowBits">The client looks back at most 2 to this power bytes: 8 to 15.</param>
public sealed record DeflateAgreement(
    bool ServerNoContextTakeover, bool ClientNoContextTakeover, int ServerMaxWindowBits = 15, int ClientMaxWindowBits = 15)
{
    /// <summary>Whether what <paramref name="sender"/> deflates may refer to its earlier messages.</summary>
    internal bool KeepsContext(WebSocketRole sender) =>
        !(sender == WebSocketRole.Server ? ServerNoContextTakeover : ClientNoContextTakeover);
}
