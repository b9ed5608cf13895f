namespace Liaison.Protocols.Http;

/// <summary>
/// The head of one HTTP message: its first line and its header lines. A <see cref="HttpHeadReader"/> makes one of bytes;
/// <see cref="OfRequest"/> takes over what another HTTP server has read.
/// </summary>
public sealed class HttpHead
{
    internal HttpHead()
    {
    }

    /// <summary>The head of a request that another HTTP server has read, and found to be valid.</summary>
    public static HttpHead OfRequest(string method, string target, IReadOnlyList<HttpHeader> headers) =>
        new() { Method = method, Target = target, Version = "HTTP/1.1", Headers = headers };

    /// <summary>The method of a request, spelled as on the wire; empty in a response.</summary>
    public string Method { get; internal init; } = "";

    /// <summary>The target of a request, as on the wire: visible ASCII characters; empty in a response.</summary>
    public string Target { get; internal init; } = "";

    /// <summary>The status of a response, 100 to 999; 0 in a request.</summary>
    public int Status { get; internal init; }

    /// <summary>The reason phrase of a response, often empty; always empty in a request.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The version, for example <c>HTTP/1.1</c>.</summary>
    public string Version { get; internal init; } = "";

    /// <summary>The header lines in the order of the wire, repeated names included.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; internal init; } = [];

    /// <summary>The value of the first header of that name, or null.</summary>
    /// <param name="name">The name, compared without case.</param>
    public string? Find(string name)
    {
        for (int i = 0; i < Headers.Count; i++)
        {
            if (Is(i, name))
                return Headers[i].Value;
        }

        return null;
    }

    /// <summary>The value of the header of that name, if there is exactly one; otherwise null.</summary>
    /// <param name="name">The name, compared without case.</param>
    public string? Only(string name)
    {
        string? value = null;
        for (int i = 0; i < Headers.Count; i++)
        {
            if (!Is(i, name))
                continue;
            if (value is not null)
                return null;
            value = Headers[i].Value;
        }

        return value;
    }

    /// <summary>The values of all headers of that name, in order.</summary>
    /// <param name="name">The name, compared without case.</param>
    public IReadOnlyList<string> All(string name)
    {
        int count = 0;
        for (int i = 0; i < Headers.Count; i++)
            count += Is(i, name) ? 1 : 0;

        // Most are asked for in vain: that costs nothing but the look.
        string[] values = count == 0 ? [] : new string[count];
        for (int i = Headers.Count - 1; count > 0; i--)
        {
            if (Is(i, name))
                values[--count] = Headers[i].Value;
        }

        return values;
    }

    /// <summary>Whether one of the headers of that name, read as lists separated by commas, has that element.</summary>
    /// <param name="name">The name, compared without case.</param>
    /// <param name="token">The element, compared without case.</param>
    public bool HasToken(string name, string token)
    {
        for (int i = 0; i < Headers.Count; i++)
        {
            if (Is(i, name) && HttpSyntax.HasElement(Headers[i].Value, token))
                return true;
        }

        return false;
    }

    private bool Is(int index, string name) => Headers[index].Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
