using System.Text;
using Liaison.Functions.Strings;
using Liaison.Protocols.Http;
using Liaison.Sockets;
using Encodings = Liaison.Vocabulary.ConstantValues.Encoding;
using Flags = Liaison.Vocabulary.ConstantValues.OptionFlag;

namespace Liaison.Functions.Settings;

/// <summary>How values that several records of the options hold, or hold in another form, are read and replaced.</summary>
internal static class OptionViews
{
    public static LiaisonOptions WithConnections(this LiaisonOptions all, Func<ConnectionOptions, ConnectionOptions> change) => all with
    {
        Client = (ClientOptions)change(all.Client),
        Listener = (ListenerOptions)change(all.Listener),
        WebSocketClient = (WebSocketClientOptions)change(all.WebSocketClient),
        WebSocketListener = (WebSocketListenerOptions)change(all.WebSocketListener),
    };

    public static LiaisonOptions WithListeners(this LiaisonOptions all, Func<ListenerOptions, ListenerOptions> change) => all with
    {
        Listener = change(all.Listener),
        WebSocketListener = (WebSocketListenerOptions)change(all.WebSocketListener),
    };

    public static LiaisonOptions WithServer(this LiaisonOptions all, Func<WebSocketListenerOptions, WebSocketListenerOptions> change) =>
        all with { WebSocketListener = change(all.WebSocketListener) };

    public static LiaisonOptions WithSpeech(this LiaisonOptions all, Func<WebSocketSettings, WebSocketSettings> change) => all with
    {
        WebSocketClient = all.WebSocketClient with { WebSocket = change(all.WebSocketClient.WebSocket) },
        WebSocketListener = all.WebSocketListener with { WebSocket = change(all.WebSocketListener.WebSocket) },
    };

    public static LiaisonOptions WithHttp(this LiaisonOptions all, Func<HttpLimits, HttpLimits> change) => all with
    {
        WebSocketClient = all.WebSocketClient with { Http = change(all.WebSocketClient.Http) },
        WebSocketListener = all.WebSocketListener with { Http = change(all.WebSocketListener.Http) },
    };

    /// <summary>A limit that is negative when there is none, as programs see it: 0 then.</summary>
    public static SettingValue Shown(TimeSpan limit) => limit < TimeSpan.Zero ? TimeSpan.Zero : limit;

    /// <summary>The other way.</summary>
    public static TimeSpan Limit(SettingValue value) => value == 0 ? Timeout.InfiniteTimeSpan : value;

    public static SettingValue EncodingOf(LiaisonOptions all) => all.TextEncoding switch
    {
        UTF8Encoding => Encodings.Utf8,
        UnicodeEncoding => Encodings.Utf16,
        _ => Encodings.Ansi,
    };

    public static LiaisonOptions WithEncoding(LiaisonOptions all, SettingValue value) => all with
    {
        TextEncoding = (int)value switch
        {
            Encodings.Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Encodings.Utf16 => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            _ => Windows1252Encoding.Instance,
        },
    };

    public static SettingValue FlagsOf(LiaisonOptions all) =>
        (all.Client.NoDelay ? Flags.NoDelay : Flags.Default) + (all.Listener.ExclusiveAddress ? Flags.UniqueAddress : Flags.Default);

    /// <summary>Nagle's algorithm is off on WebSockets anyway.</summary>
    public static LiaisonOptions WithFlags(LiaisonOptions all, SettingValue value)
    {
        bool isWithoutDelay = (value & Flags.NoDelay) != 0;
        bool isUnique = (value & Flags.UniqueAddress) != 0;
        return all with
        {
            Client = all.Client with { NoDelay = isWithoutDelay },
            Listener = all.Listener with { NoDelay = isWithoutDelay, ExclusiveAddress = isUnique },
            Datagram = all.Datagram with { ExclusiveAddress = isUnique },
        };
    }
}
