using Liaison.Protocols.Framing;
using Liaison.Sockets;

namespace Liaison.Load.Tls;

/// <summary>The subject: the same by connections over TLS.</summary>
internal sealed class EchoTls : IContender
{
    public const int ExchangesInOneTurn = 4;
    private readonly byte[] _message;
    private readonly bool _isAsync;
    private readonly ReadLimits _limits;
    private readonly SocketListener _listener;
    private readonly Connection _client;
    private readonly Connection _server;

    public EchoTls(int size, bool isAsync)
    {
        _isAsync = isAsync;
        _message = new byte[size];
        _limits = ReadLimits.None with { MaximumBytes = size };
        _listener = SocketListener.Listen(
            new("127.0.0.1", 0), new() { Framing = Framing.Raw, NoDelay = true, Tls = BenchCertificate.Server });
        _client = SocketClient.Connect(
            _listener.LocalEndpoint, new() { Framing = Framing.Raw, NoDelay = true, Tls = BenchCertificate.Client });
        _listener.WaitPending(Timeout.InfiniteTimeSpan);
        _server = _listener.TryAccept()!;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public double Run(TimeSpan duration) => Pace.Count(duration, () =>
    {
        if (_isAsync)
            Blocking.Result(ExchangeAsync());
        else
            Exchange();
    }) * ExchangesInOneTurn;

    public void Dispose()
    {
        _client.Close();
        _server.Close();
        _listener.Close();
    }

    private void Exchange()
    {
        for (int i = 0; i < ExchangesInOneTurn; i++)
        {
            _client.Write(_message);
            for (int got = 0; got < _message.Length;)
            {
                var reply = _client.Read(_limits);
                got += reply.Length;
                reply.Recycle();
            }
        }
    }

    private async Task<bool> ExchangeAsync()
    {
        for (int i = 0; i < ExchangesInOneTurn; i++)
        {
            await _client.WriteAsync(_message);
            for (int got = 0; got < _message.Length;)
            {
                var reply = await _client.ReadAsync(_limits);
                got += reply.Length;
                reply.Recycle();
            }
        }

        return true;
    }

    private void Serve()
    {
        Processor.Pin(1);
        if (_isAsync)
            Blocking.Result(EchoAsync());
        else
            Echo();
    }

    private void Echo()
    {
        while (_server.Read(_limits) is { Status: ReadStatus.Received } message)
        {
            _server.Write(message.Bytes.Span);
            message.Recycle();
        }
    }

    private async Task<bool> EchoAsync()
    {
        while (await _server.ReadAsync(_limits) is { Status: ReadStatus.Received } message)
        {
            await _server.WriteAsync(message.Bytes);
            message.Recycle();
        }

        return true;
    }
}
