namespace Liaison.Sockets;

/// <summary>What the peer meant a message to be.</summary>
public enum MessageKind
{
    /// <summary>Bytes. All messages of TCP are.</summary>
    Binary,

    /// <summary>Text, in UTF-8: text messages of WebSockets.</summary>
    Text,
}
