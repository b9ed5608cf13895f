using System.Collections.Frozen;
using Liaison.Sockets;
using Encodings = Liaison.Vocabulary.ConstantValues.Encoding;
using Faults = Liaison.Vocabulary.ConstantValues.IgnoredFault;
using Flags = Liaison.Vocabulary.ConstantValues.OptionFlag;
using Parameter = Liaison.Vocabulary.ConstantValues.Setting;
using Places = Liaison.Vocabulary.ConstantValues.CallbackThread;
using Policies = Liaison.Vocabulary.ConstantValues.QueueFull;

namespace Liaison.Functions.Settings;

/// <summary>All settings, one row each. Where a value concerns several records of the options it is read from the first one named.</summary>
internal static class SettingTable
{
    // The system counts in seconds, and Linux no further.
    private const int LongestKeepAlive = 32_767_000;

    private static readonly FrozenDictionary<int, Setting> ByConstant = new[]
    {
        new Setting(
            Parameter.Encoding,
            SettingScope.Process,
            SettingForm.OneOf(Encodings.Ansi, Encodings.Utf8, Encodings.Utf16),
            OptionViews.EncodingOf,
            OptionViews.WithEncoding),
        new Setting(
            Parameter.StrictPorts,
            SettingScope.Process,
            SettingForm.Switch,
            static all => all.StrictPorts,
            static (all, value) => all with { StrictPorts = value }),
        new Setting(
            Parameter.StrictAccess,
            SettingScope.Socket,
            SettingForm.Switch,
            static all => all.StrictAccess,
            static (all, value) => all with { StrictAccess = value }),
        new Setting(
            Parameter.Engine,
            SettingScope.Process,
            SettingForm.Number(0),
            static all => all.Engine,
            static (all, value) => all with { Engine = value }),
        new Setting(
            Parameter.CallbackThread,
            SettingScope.Process,
            SettingForm.OneOf(Places.Main, Places.Dedicated, Places.Loop),
            static all => Places.Main + (int)all.CallbackPlace,
            static (all, value) => all with { CallbackPlace = (CallbackPlace)(value - Places.Main) }),
        new Setting(
            Parameter.OptionFlags,
            SettingScope.Process,
            SettingForm.SumOf(Flags.NoDelay, Flags.UniqueAddress),
            OptionViews.FlagsOf,
            OptionViews.WithFlags),

        // Delays.
        new Setting(
            Parameter.ConnectTimeout,
            SettingScope.Beginning,
            SettingForm.Delay,
            static all => OptionViews.Shown(all.Client.ConnectTimeout),
            static (all, value) => all with { Client = all.Client with { ConnectTimeout = OptionViews.Limit(value) } }),
        new Setting(
            Parameter.WebConnectTimeout,
            SettingScope.Beginning,
            SettingForm.Delay,
            static all => OptionViews.Shown(all.WebSocketClient.ConnectTimeout),
            static (all, value) => all with { WebSocketClient = all.WebSocketClient with { ConnectTimeout = OptionViews.Limit(value) } }),
        new Setting(
            Parameter.TlsTimeout,
            SettingScope.Beginning,
            SettingForm.Delay,
            static all => all.TlsTimeout,
            static (all, value) => all with { TlsTimeout = value }),
        new Setting(
            Parameter.HandshakeTimeout,
            SettingScope.Beginning,
            SettingForm.Delay,
            static all => all.WebSocketListener.HandshakeTimeout,
            static (all, value) => all.WithServer(server => server with { HandshakeTimeout = value })),
        new Setting(
            Parameter.FirstMessageTimeout,
            SettingScope.Socket,
            SettingForm.Delay,
            static all => all.WebSocketListener.WebSocket.FirstMessageTimeout,
            static (all, value) => all.WithSpeech(speech => speech with { FirstMessageTimeout = value })),
        new Setting(
            Parameter.MessageTimeout,
            SettingScope.Socket,
            SettingForm.Delay,
            static all => all.Client.MessageTimeout,
            static (all, value) => all.WithConnections(each => each with { MessageTimeout = value })),
        new Setting(
            Parameter.CloseTimeout,
            SettingScope.Socket,
            SettingForm.Delay,
            static all => all.WebSocketClient.WebSocket.CloseTimeout,
            static (all, value) => all.WithSpeech(speech => speech with { CloseTimeout = value })),
        new Setting(
            Parameter.WriteTimeout,
            SettingScope.Socket,
            SettingForm.Delay,
            static all => all.Client.WriteTimeout,
            static (all, value) => all.WithConnections(each => each with { WriteTimeout = value })),
        new Setting(
            Parameter.Ping,
            SettingScope.Socket,
            SettingForm.Delay,
            static all => all.WebSocketClient.WebSocket.PingInterval,
            static (all, value) => all.WithSpeech(speech => speech with { PingInterval = value })),
        new Setting(
            Parameter.Pong,
            SettingScope.Socket,
            SettingForm.Delay,
            static all => all.WebSocketClient.WebSocket.PongTimeout,
            static (all, value) => all.WithSpeech(speech => speech with { PongTimeout = value })),
        new Setting(
            Parameter.Idle,
            SettingScope.Socket,
            SettingForm.Delay,
            static all => all.WebSocketListener.WebSocket.IdleTimeout,
            static (all, value) => all.WithSpeech(speech => speech with { IdleTimeout = value })),
        new Setting(
            Parameter.TcpKeepAlive,
            SettingScope.Socket,
            SettingForm.Number(0, LongestKeepAlive),
            static all => all.Client.KeepAlive,
            static (all, value) => all.WithConnections(each => each with { KeepAlive = value })),

        // Sizes and counts.
        new Setting(
            Parameter.MessageSize,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => SettingValue.Of(all.Client.MessageSize),
            static (all, value) => all with
            {
                Client = all.Client with { MessageSize = value },
                Listener = all.Listener with { MessageSize = value },
                WebSocketClient = all.WebSocketClient with { MessageSize = value },
            }),
        new Setting(
            Parameter.ServerMessageSize,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => SettingValue.Of(all.WebSocketListener.MessageSize),
            static (all, value) => all.WithServer(server => server with { MessageSize = value })),
        new Setting(
            Parameter.Fragments,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => all.WebSocketClient.WebSocket.Fragments,
            static (all, value) => all.WithSpeech(speech => speech with { Fragments = value })),
        new Setting(
            Parameter.SendQueue,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => all.SendQueueSize,
            static (all, value) => all with { SendQueueSize = value }),
        new Setting(
            Parameter.QueueFull,
            SettingScope.Socket,
            SettingForm.OneOf(0, Policies.Wait, Policies.Close, Policies.DropOldest, Policies.DropNewest),
            static all => all.WhenQueueFull is { } policy ? Policies.Wait + (int)policy : 0,
            static (all, value) => all with { WhenQueueFull = value == 0 ? null : (QueuePolicy)(value - Policies.Wait) }),
        new Setting(
            Parameter.ReceiveQueue,
            SettingScope.Socket,
            SettingForm.Number(1),
            static all => all.WebSocketClient.WebSocket.ReadAhead,
            static (all, value) => all.WithSpeech(speech => speech with { ReadAhead = value })),
        new Setting(
            Parameter.Connections,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => all.Listener.Connections,
            static (all, value) => all.WithListeners(each => each with { Connections = value })),
        new Setting(
            Parameter.ConnectionsPerAddress,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => all.Listener.ConnectionsPerAddress,
            static (all, value) => all.WithListeners(each => each with { ConnectionsPerAddress = value })),
        new Setting(
            Parameter.HalfOpen,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => all.Listener.HalfOpen,
            static (all, value) => all.WithListeners(each => each with { HalfOpen = value })),
        new Setting(
            Parameter.Compression,
            SettingScope.Beginning,
            SettingForm.Switch,
            static all => all.WebSocketClient.WebSocket.Compression,
            static (all, value) => all.WithSpeech(speech => speech with { Compression = value })),
        new Setting(
            Parameter.InflateRatio,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => all.WebSocketClient.WebSocket.InflateRatio,
            static (all, value) => all.WithSpeech(speech => speech with { InflateRatio = value })),
        new Setting(
            Parameter.RequestLine,
            SettingScope.Beginning,
            SettingForm.Limit,
            static all => all.WebSocketListener.Http.RequestLine,
            static (all, value) => all.WithHttp(http => http with { RequestLine = value })),
        new Setting(
            Parameter.HeaderSize,
            SettingScope.Beginning,
            SettingForm.Limit,
            static all => all.WebSocketListener.Http.HeaderBytes,
            static (all, value) => all.WithHttp(http => http with { HeaderBytes = value })),
        new Setting(
            Parameter.HeaderCount,
            SettingScope.Beginning,
            SettingForm.Limit,
            static all => all.WebSocketListener.Http.HeaderCount,
            static (all, value) => all.WithHttp(http => http with { HeaderCount = value })),
        new Setting(
            Parameter.Pieces,
            SettingScope.Socket,
            SettingForm.Limit,
            static all => all.Pieces,
            static (all, value) => all with { Pieces = value }),

        // WebSockets.
        new Setting(
            Parameter.Origins,
            SettingScope.Beginning,
            SettingForm.Text(SettingText.ProblemOfOrigins),
            static all => SettingText.Joined(all.WebSocketListener.Origins),
            static (all, value) => all.WithServer(server => server with { Origins = SettingText.ListOrNull(value) })),
        new Setting(
            Parameter.Protocols,
            SettingScope.Beginning,
            SettingForm.Text(SettingText.ProblemOfProtocols),
            static all => SettingText.Joined(all.WebSocketListener.SubProtocols),
            static (all, value) => all.WithServer(server => server with { SubProtocols = SettingText.List(value) })),
        new Setting(
            Parameter.Paths,
            SettingScope.Beginning,
            SettingForm.Text(SettingText.ProblemOfPaths),
            static all => SettingText.Joined(all.WebSocketListener.Paths),
            static (all, value) => all.WithServer(server => server with { Paths = SettingText.Paths(value) })),
        new Setting(
            Parameter.Headers,
            SettingScope.Beginning,
            SettingForm.Text(SettingText.ProblemOfHeaders),
            static all => SettingText.Lines(all.WebSocketClient.Headers),
            static (all, value) => all with { WebSocketClient = all.WebSocketClient with { Headers = SettingText.Headers(value) } })
        {
            IsShown = false,
        },
        new Setting(
            Parameter.NoProtocol,
            SettingScope.Beginning,
            SettingForm.Switch,
            static all => !all.WebSocketClient.RequireSubProtocol,
            static (all, value) => all with { WebSocketClient = all.WebSocketClient with { RequireSubProtocol = !value } }),
        new Setting(
            Parameter.Reconnect,
            SettingScope.Socket,
            SettingForm.Switch,
            static all => all.Reconnect,
            static (all, value) => all with { Reconnect = value }),

        // Certificates.
        new Setting(
            Parameter.Password,
            SettingScope.Beginning,
            SettingForm.Text(static _ => null),
            static all => all.CertificatePassword,
            static (all, value) => all with { CertificatePassword = value })
        {
            IsShown = false,
            IsSecret = true,
        },
        new Setting(
            Parameter.IgnoreCertificate,
            SettingScope.Beginning,
            SettingForm.SumOf(Faults.Root, Faults.Name, Faults.Date),
            static all => (int)all.IgnoreCertificate * Faults.Root,
            static (all, value) => all with { IgnoreCertificate = (CertificateFaults)(value / Faults.Root) }),
        new Setting(
            Parameter.Revocation,
            SettingScope.Beginning,
            SettingForm.Switch,
            static all => all.CheckRevocation,
            static (all, value) => all with { CheckRevocation = value }),
    }.ToFrozenDictionary(static setting => setting.Constant);

    /// <summary>The setting that a constant names, or null.</summary>
    public static Setting? Find(int constant) => ByConstant.GetValueOrDefault(constant);
}
