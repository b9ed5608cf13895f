using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our end of one WebSocket, used through one of its two faces.</summary>
internal sealed class OurEnd(WebSocketConnection connection, Driver driver)
{
    public WebSocketConnection Connection => connection;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task WriteAsync(MessageKind kind, byte[] content)
    {
        var result = driver == Driver.Blocking
            ? await OwnThread.Run(() => connection.Write(kind, content)).InTime()
            : await connection.WriteAsync(kind, content, Cancellation).InTime();
        Assert.True(result.Succeeded, $"{result}");
    }

    public async Task WriteAsync(string text)
    {
        var result = driver == Driver.Blocking
            ? await OwnThread.Run(() => connection.Write(text)).InTime()
            : await connection.WriteAsync(text, Cancellation).InTime();
        Assert.True(result.Succeeded, $"{result}");
    }

    /// <summary>Writes the texts 0, 1, 2 … with something before them, one after the other.</summary>
    public async Task NumberAsync(int count, string prefix = "")
    {
        var texts = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{prefix}{i}")).ToList();
        if (driver == Driver.Blocking)
        {
            await OwnThread.Run(() => texts.ForEach(text => Assert.True(connection.Write(text).Succeeded))).InTime();
            return;
        }

        foreach (string text in texts)
            await WriteAsync(text);
    }

    public Task<Message> ReadAsync() =>
        driver == Driver.Blocking ? OwnThread.Run(() => connection.Read(ReadLimits.None)).InTime() : connection.ReadAsync(Cancellation).InTime();

    public async Task<ReceivedMessage> ReceiveAsync()
    {
        var message = await ReadAsync();
        Assert.True(message.Status == ReadStatus.Received, $"{message.Status} {message.End}");
        return ReceivedMessage.Of(message.Kind, message.Bytes.Span);
    }

    public async Task<string> ReceiveTextAsync()
    {
        var message = await ReadAsync();
        Assert.True(message is { Status: ReadStatus.Received, Kind: MessageKind.Text }, $"{message.Status} {message.End}");
        return message.ToString();
    }

    /// <summary>Receives one message of any size; of its parts only the digest is kept.</summary>
    public Task<ReceivedMessage> StreamAsync() =>
        driver == Driver.Blocking ? OwnThread.Run(Stream).InTime() : StreamInPartsAsync().InTime();

    /// <summary>Reads the end of the connection.</summary>
    public async Task<ConnectionEnd> ReadEndAsync()
    {
        var message = await ReadAsync();
        Assert.True(message.Status == ReadStatus.Closed, $"{message.Status} {message}");
        return message.End!;
    }

    /// <summary>Closes and waits for the end of it.</summary>
    public Task CloseAsync(int code, string reason = "") => connection.CloseAsync(code, reason).InTime();

    public string? FindHeader(string name) =>
        connection.Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private ReceivedMessage Stream()
    {
        using var whole = new StreamedMessage();
        while (whole.Add(connection.Read(ReadLimits.None with { InParts = true })))
        {
        }

        return whole.Received;
    }

    private async Task<ReceivedMessage> StreamInPartsAsync()
    {
        using var whole = new StreamedMessage();
        await foreach (var part in connection.ReadPartsAsync(Cancellation))
            whole.Add(part);
        return whole.Received;
    }
}
