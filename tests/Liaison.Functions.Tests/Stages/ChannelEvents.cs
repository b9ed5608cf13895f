using System.Globalization;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Stages;

/// <summary>A procedure of a callback listener that keeps what it is called with, for the test to look at.</summary>
/// <param name="then">What it does besides.</param>
internal sealed class ChannelEvents(Action<int, Message, string>? then = null)
{
    private readonly Seen<(int What, string Text, string Channel)> _seen = new();

    /// <summary>How many have come that nobody has looked at.</summary>
    public int Waiting => _seen.Waiting;

    public void Take(int what, Message message, string channel)
    {
        _seen.Add((what, message, channel));
        then?.Invoke(what, message, channel);
    }

    /// <summary>Makes a callback listener whose procedure this is.</summary>
    /// <returns>Its port.</returns>
    public int Listen(Stage stage, int mode = SocketSizeStart, string name = "Server")
    {
        Assert.True(SocketCreate(name, 0, "127.0.0.1", Take), ErrorInfo(errFullDetails));
        Assert.True(SocketChangeTransmissionMode(name, mode), ErrorInfo(errFullDetails));
        return stage.PortOf(name);
    }

    /// <summary>The next event is this one.</summary>
    /// <returns>The channel.</returns>
    public string AssertNext(int what, string text)
    {
        var next = _seen.Next();
        Assert.Equal((what, text), (next.What, next.Text));
        return next.Channel;
    }

    /// <summary>The next event is this one, whatever its text.</summary>
    /// <returns>Its text.</returns>
    public string AssertNext(int what)
    {
        var next = _seen.Next();
        Assert.Equal(what, next.What);
        return next.Text;
    }

    /// <summary>The number of the code that the next event, the end, tells.</summary>
    public int NextCode() => int.Parse(AssertNext(SocketClosing), CultureInfo.InvariantCulture);
}
