using Liaison.Protocols.Framing;
using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>
/// Serves one list of revoked certificates over HTTP, under the name <c>one</c>. The system keeps such lists by their
/// address, from one run of the tests to the next: each server has addresses that no other ever had.
/// </summary>
public sealed class RevocationListServer : IDisposable
{
    private readonly SocketListener _listener = SocketListener.Listen(new("127.0.0.1", 0), new() { Framing = Framing.Raw });

    private readonly string _folder = $"/{Guid.NewGuid():N}/";

    public Uri Address(string name) => new($"http://127.0.0.1:{_listener.LocalEndpoint.Port}{_folder}{name}");

    /// <summary>Answers whoever asks, until this is disposed.</summary>
    public async Task ServeAsync(byte[] list)
    {
        ArgumentNullException.ThrowIfNull(list);
        await foreach (var client in _listener.AcceptAllAsync().ConfigureAwait(false))
        {
            string request = (await client.ReadAsync().ConfigureAwait(false)).ToString();
            bool isThere = request.StartsWith($"GET {_folder}one ", StringComparison.Ordinal);
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
