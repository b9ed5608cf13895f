using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Liaison.Sockets;

namespace Liaison.Load.Tls;

/// <summary>The reference: <see cref="SslStream"/> over <see cref="NetworkStream"/>, in loops as short as such a program can be.</summary>
internal sealed class PlainTls : IContender
{
    private readonly byte[] _message;
    private readonly byte[] _reply;
    private readonly bool _isAsync;
    private readonly SslStream _client;
    private readonly SslStream _server;

    public PlainTls(int size, bool isAsync)
    {
        _isAsync = isAsync;
        _message = new byte[size];
        _reply = new byte[size];
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.Connect(listener.LocalEndPoint!);
        var server = listener.Accept();
        server.NoDelay = true;
        _client = new(new NetworkStream(client, ownsSocket: true), leaveInnerStreamOpen: false, (_, certificate, _, _) => BenchCertificate.Certificate.Equals(certificate));
        _server = new(new NetworkStream(server, ownsSocket: true));
        var echo = new Thread(Serve) { IsBackground = true };
        echo.Start();
        _client.AuthenticateAsClient("localhost");
    }

    public double Run(TimeSpan duration) => Pace.Count(duration, () =>
    {
        if (_isAsync)
        {
            Blocking.Result(ExchangeAsync());
            return;
        }

        for (int i = 0; i < EchoTls.ExchangesInOneTurn; i++)
        {
            _client.Write(_message);
            _client.ReadExactly(_reply);
        }
    }) * EchoTls.ExchangesInOneTurn;

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    private async Task<bool> ExchangeAsync()
    {
        // Many in one task, so that what is measured is not the waiting for it.
        for (int i = 0; i < EchoTls.ExchangesInOneTurn; i++)
        {
            await _client.WriteAsync(_message);
            await _client.ReadExactlyAsync(_reply);
        }

        return true;
    }

    private void Serve()
    {
        try
        {
            Processor.Pin(1);
            _server.AuthenticateAsServer(BenchCertificate.Certificate);
            if (_isAsync)
                Blocking.Result(EchoAsync());
            else
                Echo();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The end of the row.
        }
    }

    private void Echo()
    {
        byte[] buffer = new byte[_message.Length];
        while (true)
        {
            _server.ReadExactly(buffer);
            _server.Write(buffer);
        }
    }

    private async Task<bool> EchoAsync()
    {
        byte[] buffer = new byte[_message.Length];
        while (true)
        {
            await _server.ReadExactlyAsync(buffer);
            await _server.WriteAsync(buffer);
        }
    }
}
