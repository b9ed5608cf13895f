using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Conformance.Tests;

/// <summary>The subject: a program that sends every message back as it came, until the connection ends.</summary>
internal static class EchoProgram
{
    /// <summary>Begins it.</summary>
    /// <param name="connection">Closed at the end.</param>
    /// <param name="blocks">Whether the program blocks a thread of its own instead of awaiting.</param>
    /// <returns>The code that the program finds when the connection has ended.</returns>
    public static Task<int?> RunAsync(WebSocketConnection connection, bool blocks) =>
        blocks ? OwnThread.Run(() => Run(connection)) : Task.Run(() => AwaitAsync(connection), CancellationToken.None);

    private static int? Run(WebSocketConnection connection)
    {
        while (connection.Read(Timeout.InfiniteTimeSpan) is { Status: ReadStatus.Received } message)
            connection.Write(message.Kind, message.Bytes.Span);
        return connection.CloseCode;
    }

    private static async Task<int?> AwaitAsync(WebSocketConnection connection)
    {
        await foreach (var message in connection.ReadAllAsync(CancellationToken.None))
            await connection.WriteAsync(message.Kind, message.Bytes, CancellationToken.None);
        return connection.CloseCode;
    }
}
