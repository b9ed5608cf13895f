using System.Text;

namespace Liaison.Conformance.Tests;

/// <summary>A message that the subject sends back.</summary>
internal sealed record Echoed(bool IsText, byte[] Bytes)
{
    public static implicit operator Echoed(string text) => new(true, Encoding.UTF8.GetBytes(text));

    public static implicit operator Echoed(byte[] bytes) => new(false, bytes);

    public bool Equals(Echoed? other) => other is not null && IsText == other.IsText && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode() => HashCode.Combine(IsText, Bytes.Length);

    public override string ToString() =>
        Bytes.Length > 20
            ? $"{(IsText ? "text" : "binary")} ({Peer.Number(Bytes.Length)} bytes)"
            : IsText ? $"“{Encoding.UTF8.GetString(Bytes)}”" : $"[{Peer.Spaced(Bytes)}]";
}
