namespace Liaison.Functions.Files;

/// <summary>A file that a program has open. One call at a time works on it.</summary>
internal sealed class OpenFile(string path, Stream stream) : IDisposable
{
    private const int LongestLine = 64 * 1024 * 1024;

    private readonly Lock _gate = new();

    public string Path => path;

    /// <summary>The bytes up to the end of the line, which is taken too; null at the end of the file.</summary>
    public byte[]? ReadLine()
    {
        lock (_gate)
        {
            var line = new List<byte>();
            int value;
            while ((value = stream.ReadByte()) >= 0 && value != '\n')
            {
                line.Add((byte)value);
                if (line.Count > LongestLine)
                    throw new IOException("A line is longer than 64 MiB.");
            }

            if (value < 0 && line.Count == 0)
                return null;
            if (line.Count > 0 && line[^1] == '\r')
                line.RemoveAt(line.Count - 1);
            return [.. line];
        }
    }

    /// <summary>So many bytes, fewer at the end of the file.</summary>
    public byte[] Read(int count)
    {
        lock (_gate)
        {
            byte[] bytes = new byte[(int)Math.Min(Math.Max(count, 0), Math.Max(stream.Length - stream.Position, 0))];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes[..length];
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
            stream.Write(bytes);
    }

    public void GoToEnd()
    {
        lock (_gate)
            stream.Seek(0, SeekOrigin.End);
    }

    public void Dispose()
    {
        lock (_gate)
            stream.Dispose();
    }
}
