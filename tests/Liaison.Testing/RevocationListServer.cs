using Liaison.Protocols.Framing;
using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>Serves one list of revoked certificates over HTTP, at the path <c>/one</c>.</summary>
public sealed class RevocationListServer : IDisposable
{
    private readonly SocketListener _listener = SocketListener.Listen(new("127.0.0.1", 0), new() { Framing = Framing.Raw });

    public Uri Address(string path) => new($"http://127.0.0.1:{_listener.LocalEndpoint.Port}/{path}");

    /// <summary>Answers whoever asks, until this is disposed.</summary>
    public async Task ServeAsync(byte[] list)
    {
        ArgumentNullException.ThrowIfNull(list);
        await foreach (var client in _listener.AcceptAllAsync().ConfigureAwait(false))
        {
            string request = (await client.ReadAsync().ConfigureAwait(false)).ToString();
            bool isThere = request.StartsWith("GET /one ", StringComparison.Ordinal);
            string head = isThere
                ? $"HTTP/1.1 200 OK\r\nContent-Type: application/pkix-crl\r\nContent-Length: {list.Length}\r\nConnection: close\r\n\r\n"
                : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            await client.WriteAsync(head).ConfigureAwait(false);
            if (isThere)
                await client.WriteAsync(list).ConfigureAwait(false);
            client.Close();
        }
    }

    public void Dispose() => _listener.Dispose();
}
