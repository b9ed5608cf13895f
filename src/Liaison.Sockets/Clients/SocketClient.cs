namespace Liaison.Sockets;

/// <summary>Connects to TCP servers.</summary>
public static class SocketClient
{
    /// <summary>Blocks until connected. On Linux and Windows each blocking read and write then costs one system call.</summary>
    /// <param name="endpoint">An empty host means this machine: 127.0.0.1, then ::1.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why and in which phase.</exception>
    /// <exception cref="OperationCanceledException">The caller gave the attempt up; nothing stays open.</exception>
    public static Connection Connect(
        Endpoint endpoint, ClientOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ClientOptions();
        return new(new ConnectAttempt(endpoint, options, cancellation).Run(), options);
    }

    /// <summary>Completes when connected.</summary>
    /// <param name="endpoint">An empty host means this machine: 127.0.0.1, then ::1.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why and in which phase.</exception>
    /// <exception cref="OperationCanceledException">The caller gave the attempt up; nothing stays open.</exception>
    public static async Task<Connection> ConnectAsync(
        Endpoint endpoint, ClientOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ClientOptions();
        return new(await new ConnectAttempt(endpoint, options, cancellation).RunAsync().ConfigureAwait(false), options);
    }
}
