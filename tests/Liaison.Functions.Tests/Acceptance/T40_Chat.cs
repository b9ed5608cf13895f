using System.Collections.Concurrent;
using Liaison.Functions.Errors;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>
/// The shape that chat programs in WLangage usually have: a thread that accepts, a thread for each channel that polls it,
/// what one says sent to all, and a stop that the threads notice by the exception of a name that is gone.
/// </summary>
[Trait("Acceptance", "T40")]
public sealed class T40_Chat
{
    private readonly ConcurrentDictionary<string, Background<int>> _channels = new(StringComparer.Ordinal);

    [Fact]
    public void A_chat_with_a_thread_for_each_channel_serves_all_and_stops()
    {
        using var stage = new Stage();
        Assert.True(SocketCrée("ServeurChat", 0));
        Assert.True(SocketChangeModeTransmission("ServeurChat", SocketMarqueurFin, "\r\n"));
        int port = stage.PortOf("ServeurChat");
        var accepting = Background.Start(AcceptAll);

        using var anne = Peer.ConnectTo(port);
        using var bob = Peer.ConnectTo(port);
        using var zoe = Peer.ConnectTo(port);
        Eventually.True(() => _channels.Count == 3, "all are in");

        anne.Send("bonjour\r\nça va ?\r\n");
        foreach (var peer in new[] { anne, bob, zoe })
        {
            Assert.Equal("bonjour\r\n", peer.Receive("bonjour\r\n"));
            Assert.Equal("ça va ?\r\n", peer.Receive("ça va ?\r\n"));
        }

        zoe.Dispose();
        Eventually.True(() => _channels.Count == 2, "the one who left is out");
        bob.Send("oui\r\n");
        Assert.Equal("oui\r\n", anne.Receive("oui\r\n"));
        Assert.Equal("oui\r\n", bob.Receive("oui\r\n"));

        var threads = _channels.Values.ToList();
        SocketFerme("ServeurChat");
        foreach (string canal in _channels.Keys)
            SocketFerme(canal);

        Assert.Contains(accepting.Result(), new[] { 100032, 100200 });
        Assert.All(threads, static thread => Assert.Contains(thread.Result(), new[] { 100032, 100200 }));
        Assert.Empty(anne.ReceiveToEnd());
        Assert.Empty(bob.ReceiveToEnd());
    }

    private int AcceptAll()
    {
        try
        {
            while (true)
            {
                if (SocketAttendConnexion("ServeurChat", 100))
                {
                    string canal = SocketAccepte("ServeurChat");
                    SocketChangeModeTransmission(canal, SocketMarqueurFin, "\r\n");
                    _channels[canal] = Background.Start(() => Converse(canal));
                }
                else if (ErreurDétectée)
                {
                    return Code();
                }
            }
        }
        catch (LiaisonException stop)
        {
            return stop.Code;
        }
    }

    private int Converse(string canal)
    {
        try
        {
            while (true)
            {
                string message = SocketLit(canal, false, 10);
                if (ErreurDétectée)
                {
                    _channels.TryRemove(canal, out _);
                    int code = Code();
                    if (SocketExiste(canal))
                        SocketFerme(canal);
                    return code;
                }

                if (message.Length > 0)
                    SayToAll(message);
            }
        }
        catch (LiaisonException stop)
        {
            return stop.Code;
        }
    }

    private void SayToAll(string message)
    {
        foreach (string canal in _channels.Keys)
            SocketEcrit(canal, message);
    }

    private static int Code() => int.Parse(ErreurInfo(errCode), System.Globalization.CultureInfo.InvariantCulture);
}
