using System.Security.Cryptography;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>A large message of which only the digest is kept, made of its parts.</summary>
internal sealed class StreamedMessage : IDisposable
{
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;
    private MessageKind _kind;

    public ReceivedMessage Received => new(_kind, _length, ReceivedMessage.Describe(_digest.GetCurrentHash()));

    /// <summary>Adds a part; false when it was the last one.</summary>
    public bool Add(Message part)
    {
        Assert.True(part.Status == ReadStatus.Received, $"{part.Status} {part.End}");
        _digest.AppendData(part.Bytes.Span);
        _length += part.Length;
        _kind = part.Kind;
        return !part.IsLast;
    }

    public void Dispose() => _digest.Dispose();
}
