using System.Text;
using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>The first characters of the body of a refusal, for whoever has to find out why (RFC 9112 section 6).</summary>
internal sealed class BodyBeginning
{
    private const int MostCharacters = 200;
    private const int MostBytes = 4 * MostCharacters;

    private readonly byte[] _bytes = new byte[MostBytes];
    private readonly bool _isChunked;
    private int _count;
    private long _left;
    private ChunkPart _part;

    public BodyBeginning(HttpHead head)
    {
        _isChunked = head.HasToken("Transfer-Encoding", "chunked");
        _left = long.MaxValue;
        if (head.Status is < 200 or 204 or 304)
            _left = 0;
        else if (_isChunked)
            (_left, _part) = (0, ChunkPart.Size);
        else if (head.Find("Content-Length") is { } length && HttpSyntax.TryReadNumber(length, out long number))
            _left = number;
    }

    private enum ChunkPart
    {
        Data,
        Size,
        Extension,
        End,
    }

    public bool IsComplete => _count == MostBytes || (_left == 0 && _part == ChunkPart.Data);

    public string Text
    {
        get
        {
            string text = Encoding.UTF8.GetString(_bytes, 0, _count).Trim();
            if (text.Length <= MostCharacters)
                return text;
            return text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
        }
    }

    /// <summary>Takes what belongs to the beginning and returns how many bytes that was.</summary>
    public int Read(ReadOnlySpan<byte> bytes)
    {
        int consumed = 0;
        while (!IsComplete && consumed < bytes.Length)
        {
            if (_part == ChunkPart.Data)
                consumed += ReadData(bytes[consumed..]);
            else
                ReadBetweenChunks(bytes[consumed++]);
        }

        return consumed;
    }

    private int ReadData(ReadOnlySpan<byte> bytes)
    {
        int length = (int)Math.Min(Math.Min(bytes.Length, MostBytes - _count), _left);
        bytes[..length].CopyTo(_bytes.AsSpan(_count));
        _count += length;
        _left -= length;
        if (_left == 0 && _isChunked)
            _part = ChunkPart.End;
        return length;
    }

    private void ReadBetweenChunks(byte one)
    {
        if (one == '\n')
            _part = _part == ChunkPart.End ? ChunkPart.Size : ChunkPart.Data;
        else if (_part == ChunkPart.Size && char.IsAsciiHexDigit((char)one))
            _left = Math.Min((_left * 16) + Convert.ToInt32(((char)one).ToString(), 16), int.MaxValue);
        else if (_part == ChunkPart.Size)
            _part = ChunkPart.Extension;
    }
}
