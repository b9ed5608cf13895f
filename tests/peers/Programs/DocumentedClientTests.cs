using System.Net;
using System.Text;
using Liaison.Peers.Tests.WebSockets;
using Liaison.Programs.Tests;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Programs;

/// <summary>The clients of the documents, as they are, talk to Node's server on this machine.</summary>
public sealed class DocumentedClientTests(NodePeer peer) : IClassFixture<NodePeer>, IDisposable
{
    private const string FromBrowser = "Envoi message depuis le navigateur.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-trust-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("000", 0, "echo.websocket.org", 443, "/", "Réponse du serveur : ")]
    [InlineData("001", 0, "monserveur.com", 80, "/WW_WebsocketServeur", "réponse du serveur : ")]
    public async Task A_client_that_waits_shows_the_answer_and_closes(string document, int number, string address, int port, string target, string shown)
    {
        using var meeting = await MeetAsync(document, number, address, port);
        Assert.Equal(target, meeting.Server.Opening!.Target);
        Assert.Equal(Text("Bonjour le monde !"), await meeting.Server.ReceiveAsync());
        await meeting.Server.SendAsync("bien reçu, là-bas");

        var (lines, exitCode) = await meeting.Program.EndAsync();
        Assert.Equal([shown + "bien reçu, là-bas"], lines);
        Assert.Equal(0, exitCode);
        Assert.Equal("", meeting.Program.Process.Errors.Trim());
        await meeting.Server.ExpectCloseAsync();
    }

    [Theory]
    [InlineData("000", 1, "192.168.100.1", 443, "/MonProjetServeurWebSocket")]
    [InlineData("001", 1, "192.168.100.1", 80, "/MonProjetServeurWebSocket")]
    [InlineData("003", 0, "monserveur.com", 443, "/")]
    public async Task A_client_with_a_procedure_is_told_of_opening_messages_and_closing(string document, int number, string address, int port, string target)
    {
        using var meeting = await MeetAsync(document, number, address, port);
        Assert.Equal(target, meeting.Server.Opening!.Target);
        Assert.Equal(Text(FromBrowser), await meeting.Server.ReceiveAsync());
        await meeting.Server.SendAsync("un");
        await meeting.Server.SendAsync("deux, à l'été");
        await meeting.Program.ExpectLinesAsync("Réception d'un message serveur : un", "Réception d'un message serveur : deux, à l'été");
        await meeting.Server.CloseAsync(1000, "fini");

        var (lines, exitCode) = await meeting.Program.EndAsync();
        Assert.Equal(["Fermeture du socket\t1000"], lines);
        Assert.Equal(0, exitCode);
        Assert.Equal("", meeting.Program.Process.Errors.Trim());
    }

    [Theory]
    [InlineData("000", 1, "192.168.100.1", "Erreur du socket")]
    [InlineData("001", 1, "192.168.100.1", "Erreur du socket")]
    [InlineData("003", 0, "monserveur.com", "Erreur du socket : ")]
    public async Task A_client_with_a_procedure_that_nobody_answers_is_told_of_an_error_and_the_closing(string document, int number, string address, string error)
    {
        using var nobody = UnusedPort.ForConnections();
        using var program = Start(document, number, RunningProgram.To(address, nobody.Number));
        var (lines, exitCode) = await program.EndAsync();
        Assert.Equal(["Fermeture du socket\t1006"], lines);
        Assert.Equal(0, exitCode);
        Assert.StartsWith(error, program.Process.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000", "echo.websocket.org")]
    [InlineData("001", "monserveur.com")]
    public async Task A_client_that_waits_and_that_nobody_answers_ends_in_silence(string document, string address)
    {
        using var nobody = UnusedPort.ForConnections();
        using var program = Start(document, 0, RunningProgram.To(address, nobody.Number));
        var (lines, exitCode) = await program.EndAsync();
        Assert.Empty(lines);
        Assert.Equal(0, exitCode);
        Assert.Equal("", program.Process.Errors.Trim());
    }

    [Fact]
    public async Task A_server_whose_certificate_is_for_another_name_is_refused_though_its_root_is_trusted()
    {
        SkipWhenMissing();
        var listener = await peer.ListenAsync(Terms.Usual with { Certificate = TestAuthority.Shared.Issue() });
        using var program = Start("003", 0, [.. RunningProgram.To("monserveur.com", await listener.Port), .. RunningProgram.Trusting(TestAuthority.Shared.Certificate, _folder)]);
        var (lines, exitCode) = await program.EndAsync();
        Assert.Equal(["Fermeture du socket\t1006"], lines);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("Erreur du socket : ", program.Process.Errors, StringComparison.Ordinal);
        Assert.Contains("monserveur.com", program.Process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browser_client_gives_its_impossible_address_up()
    {
        using var program = new RunningProgram(BrowserClient());
        var (lines, exitCode) = await program.EndAsync();
        Assert.Equal(["fermeture socket...", "Fermeture de la socket"], lines);
        Assert.Equal(0, exitCode);
        Assert.Equal("", program.Process.Errors.Trim());
    }

    [Fact]
    public async Task The_browser_client_that_does_not_close_at_once_talks()
    {
        SkipWhenMissing();
        string text = BrowserClient().Replace("SocketFerme(\"client\")", "", StringComparison.Ordinal);
        var listener = await peer.ListenAsync(Terms.Usual);
        using var program = new RunningProgram(text, ["--placeholder", "AdresseIPServeur=127.0.0.1", .. RunningProgram.To("127.0.0.1:5001", await listener.Port)]);
        await program.ExpectLinesAsync("fermeture socket...");
        var server = await listener.AcceptAsync();
        await server.ExpectAsync("opened");
        Assert.Equal(Text("Texte du message envoyé depuis le navigateur."), await server.ReceiveAsync());
        await server.SendAsync("reçu");
        await program.ExpectLinesAsync("Réception du message : reçu");
        await server.CloseAsync(1000);
        await program.ExpectLinesAsync("Fermeture de la socket");
        Assert.Equal(0, await program.Process.WaitForExitAsync());
    }

    [Theory]
    [InlineData(0, "LIA2001 : « ProcRetour »")]
    [InlineData(1, "LIA2026")]
    public async Task Half_of_the_browser_client_is_no_program(int number, string said)
    {
        using var program = Start("002", number, []);
        var (lines, exitCode) = await program.EndAsync();
        Assert.Empty(lines);
        Assert.Equal(1, exitCode);
        Assert.Contains(said, program.Process.Errors, StringComparison.Ordinal);
    }

    private static string BrowserClient()
    {
        var programs = DocumentedPrograms.Of("002");
        Assert.SkipWhen(programs.Count < 2, DocumentedPrograms.Missing);
        return string.Concat(programs.Take(2));
    }

    private static RunningProgram Start(string document, int number, IEnumerable<string> options)
    {
        var programs = DocumentedPrograms.Of(document);
        Assert.SkipWhen(programs.Count <= number, DocumentedPrograms.Missing);
        return new(programs[number], options);
    }

    private static ReceivedMessage Text(string text) => ReceivedMessage.Of(MessageKind.Text, Encoding.UTF8.GetBytes(text));

    private void SkipWhenMissing() => Assert.SkipWhen(peer.WhyMissing is not null, peer.WhyMissing ?? "");

    private async Task<Encounter> MeetAsync(string document, int number, string address, int port)
    {
        SkipWhenMissing();
        bool isSecure = port == 443;
        var leaf = IPAddress.TryParse(address, out var numeric) ? new LeafRequest { Names = [], Addresses = [numeric] } : new LeafRequest { Names = [address] };
        var listener = await peer.ListenAsync(Terms.Usual with { Certificate = isSecure ? TestAuthority.Shared.Issue(leaf) : null });
        var options = RunningProgram.To(FormattableString.Invariant($"{address}:{port}"), await listener.Port);
        var program = Start(document, number, [.. options, .. isSecure ? RunningProgram.Trusting(TestAuthority.Shared.Certificate, _folder) : []]);
        var server = await listener.AcceptAsync();
        await server.ExpectAsync("opened");
        return new(program, server);
    }

    private sealed record Encounter(RunningProgram Program, PeerConnection Server) : IDisposable
    {
        public void Dispose() => Program.Dispose();
    }
}
