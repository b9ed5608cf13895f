using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Liaison.Cli.Rendering;
using Liaison.Cli.Tracing;
using Liaison.Protocols.Http;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary><c>liaison trace SERVER</c>: stands between clients and a server, and shows what passes.</summary>
public sealed class TraceCommand : Command
{
    private readonly Argument<string> _server;
    private readonly Option<int> _port;
    private readonly Language _language;

    /// <summary>Builds the command, answering in <paramref name="language"/>.</summary>
    public TraceCommand(Language language)
        : base("trace", new BilingualText("Montre ce qui passe entre des clients et un serveur.", "Shows what passes between clients and a server.").In(language))
    {
        _language = language;
        _server = new Argument<string>(Say("SERVEUR", "SERVER"))
        {
            Description = Say("L'adresse et le port du serveur, par exemple 127.0.0.1:5000.", "The address and the port of the server, for example 127.0.0.1:5000."),
        };
        _port = new Option<int>("--port")
        {
            Description = Say("Le port pour les clients ; 0 pour un port libre.", "The port for the clients; 0 for any that is free."),
            HelpName = Say("NUMÉRO", "NUMBER"),
        };
        Add(_server);
        Add(_port);
        SetAction(TraceAsync);
    }

    private async Task<int> TraceAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        var (server, port) = (parsed.GetRequiredValue(_server), parsed.GetValue(_port));
        if (!HttpAuthority.TryParse(server, out var address) || address.Port is not { } to)
            return await FailAsync(Say($"liaison : tracer « {Printable.Of(server)} » : HÔTE:PORT est attendu", $"liaison: trace \"{Printable.Of(server)}\": HOST:PORT is expected"), ExitCodes.Usage).ConfigureAwait(false);

        if (port is < 0 or > 65535)
            return await FailAsync(Say($"liaison : --port {port} : un nombre de 0 à 65535 est attendu", $"liaison: --port {port}: a number from 0 to 65535 is expected"), ExitCodes.Usage).ConfigureAwait(false);

        try
        {
            using var relay = new TraceRelay(new(IPAddress.Loopback, port), address.Host, to, new(console.Output, _language));
            await console.Output.WriteLineAsync(Say($"{relay.Where} vers {server}", $"{relay.Where} to {server}")).ConfigureAwait(false);
            await relay.RunAsync(cancellation).ConfigureAwait(false);
            return ExitCodes.Success;
        }
        catch (SocketException refusal)
        {
            return await FailAsync(Say($"liaison : écouter sur le port {port} : {refusal.Message} ; --port en choisit un autre", $"liaison: listen on port {port}: {refusal.Message}; --port chooses another one"), ExitCodes.Failure).ConfigureAwait(false);
        }

        async Task<int> FailAsync(string text, int code)
        {
            await console.Error.WriteLineAsync(text).ConfigureAwait(false);
            return code;
        }
    }

    private string Say(string french, string english) => new BilingualText(french, english).In(_language);
}
