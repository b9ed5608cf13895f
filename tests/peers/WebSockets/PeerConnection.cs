using System.Text;
using System.Threading.Channels;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>The peer's end of one WebSocket: told what to do, it tells what it sees.</summary>
/// <param name="id">Its name.</param>
/// <param name="perform">Passes commands on.</param>
internal sealed class PeerConnection(string id, Func<PeerCommand, Task> perform)
{
    private readonly Channel<PeerEvent> _events = Channel.CreateUnbounded<PeerEvent>();

    public string Id => id;

    /// <summary>What the handshake has brought.</summary>
    public PeerEvent? Opening { get; private set; }

    public void Report(PeerEvent told)
    {
        if (told.Event == "opened")
            Opening = told;
        _events.Writer.TryWrite(told);
    }

    /// <summary>The peer is gone: whoever waits for it is told.</summary>
    public void Fail(Exception reason) => _events.Writer.TryComplete(reason);

    /// <summary>The next event, which has to be this one.</summary>
    public async Task<PeerEvent> ExpectAsync(string name)
    {
        var told = await _events.Reader.ReadAsync(TestContext.Current.CancellationToken).InTime();
        Assert.True(told.Event == name, $"expected {name}, the peer tells {told}");
        return told;
    }

    public async Task<ReceivedMessage> ReceiveAsync()
    {
        var told = await ExpectAsync("message");
        return new(Enum.Parse<MessageKind>(told.Kind, ignoreCase: true), told.Length, told.Content);
    }

    public async Task<byte[]> ExpectPongAsync() => Convert.FromHexString((await ExpectAsync("pong")).Content);

    public async Task<(int Code, string Reason)> ExpectCloseAsync()
    {
        var told = await ExpectAsync("closed");
        return (told.Code, told.Reason);
    }

    public Task SendAsync(string text) => SendAsync(MessageKind.Text, Encoding.UTF8.GetBytes(text));

    public Task SendAsync(MessageKind kind, byte[] content, int repeat = 1, int count = 1) =>
        perform(new(id, "send") { Kind = kind, Content = content, Repeat = repeat, Count = count });

    public Task NumberAsync(int count) => perform(new(id, "number") { Count = count });

    public Task SendFragmentsAsync(MessageKind kind, params IReadOnlyList<byte[]> parts) =>
        perform(new(id, "fragments") { Kind = kind, Parts = parts });

    public Task PingAsync(byte[] payload) => perform(new(id, "ping") { Content = payload });

    public Task CloseAsync(int? code, string reason = "") => perform(new(id, "close") { Code = code, Reason = reason });

    public Task EndAsync() => perform(new(id, "end"));

    public Task ResetAsync() => perform(new(id, "reset"));

    public Task LeaveAsync() => perform(new(id, "leave"));

    public async Task PauseAsync()
    {
        await perform(new(id, "pause"));
        await ExpectAsync("paused");
    }

    public Task ResumeAsync() => perform(new(id, "resume"));
}
