using System.Globalization;
using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Sockets;

/// <summary>The forms that a procedure for events may have.</summary>
public sealed class EventProcedureTests
{
    private const int Count = 40;

    public static MatrixTheoryData<CallbackPlace, string> Forms => new(
        Enum.GetValues<CallbackPlace>(),
        ["message", "recycled message", "value", "text", "bytes", "buffer", "text alone", "own type"]);

    private delegate void OwnType(int what, ByteBuffer message, string channel);

    /// <summary>Each message stays as it came for a program that keeps it, whatever comes behind it.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void What_a_procedure_keeps_of_a_message_does_not_change(CallbackPlace place, string form)
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, CallbackPlace = place });
        var seen = new Seen<Func<string>>();
        Assert.True(SocketCreate("Server", 0, "127.0.0.1", Procedure(form, seen)), ErrorInfo(errFullDetails));
        Assert.True(SocketChangeTransmissionMode("Server", SocketWebSocket), ErrorInfo(errFullDetails));
        using var peer = WebSocketPeer.ConnectTo(stage.PortOf("Server"));
        for (int i = 0; i < Count; i++)
        {
            if (i % 2 == 0)
                peer.Send(Content(i));
            else
                peer.Send(Encoding.UTF8.GetBytes(Content(i)));
        }

        Func<string>[] kept = [.. Enumerable.Range(0, Count).Select(_ => seen.Next())];
        Assert.Equal(Enumerable.Range(0, Count).Select(Content), kept.Select(static one => one()), StringComparer.Ordinal);
    }

    [Fact]
    public void A_message_that_was_recycled_shows_nobody_anothers_bytes()
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, CallbackPlace = CallbackPlace.Loop });
        var seen = new Seen<Message>();
        var events = new ChannelEvents((what, message, _) =>
        {
            if (what != SocketMessage)
                return;
            seen.Add(message);
            message.Recycle();
        });
        using var peer = WebSocketPeer.ConnectTo(events.Listen(stage, SocketWebSocket));
        peer.Send("first");
        peer.Send("other");
        Message[] kept = [seen.Next(), seen.Next()];
        Assert.All(kept, static message => Assert.Throws<ObjectDisposedException>(() => message.Bytes));
    }

    private static Delegate Procedure(string form, Seen<Func<string>> seen)
    {
        return form switch
        {
            "message" => (int what, Message message, string _) => Keep(what, () => message),
            "recycled message" => (int what, Message message, string _) => Keep(what, Consumed(message)),
            "value" => (int what, Value message, string _) => Keep(what, () => (string)message),
            "text" => (int what, string message, string _) => Keep(what, () => message),
            "bytes" => (int what, byte[] message, string _) => Keep(what, () => Encoding.UTF8.GetString(message)),
            "buffer" => (int what, ByteBuffer message, string _) => Keep(what, () => Encoding.UTF8.GetString(message.ToArray())),
            "text alone" => (int what, string message) => Keep(what, () => message),
            _ => new OwnType((what, message, _) => Keep(what, () => Encoding.UTF8.GetString(message.ToArray()))),
        };

        void Keep(int what, Func<string> text)
        {
            if (what == SocketMessage)
                seen.Add(text);
        }
    }

    private static Func<string> Consumed(Message message)
    {
        string text = message;
        message.Recycle();
        return () => text;
    }

    // Of several lengths: arrays of one size are used again.
    private static string Content(int number) => number.ToString(CultureInfo.InvariantCulture) + new string('é', number % 4 * 3000);
}
