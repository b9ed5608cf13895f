using System.Net;
using System.Net.Sockets;
using System.Text;
using Liaison.Peers.Tests.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Programs;

/// <summary>The server of the documents, as it is, serves Node, Chromium and a client made by hand.</summary>
public sealed class DocumentedServerTests(NodePeer node, ChromiumPeer chromium) : IClassFixture<NodePeer>, IClassFixture<ChromiumPeer>
{
    private const string Key = "dGhlIHNhbXBsZSBub25jZQ==";

    private static readonly string[] Request =
        ["GET /chat HTTP/1.1", "Host: localhost:5001", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: " + Key, "Sec-WebSocket-Version: 13"];

    private static readonly string[] Answer =
    [
        "HTTP/1.1 101 Web Socket Protocol Handshake", "Upgrade: websocket", "Connection: Upgrade", "WebSocket-Origin: <AdresseIPServeur>",
        "WebSocket-Location: ws://<AdresseIPServeur>:5001", "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
    ];

    [Fact]
    public async Task The_answer_to_a_handshake_is_what_the_text_says_to_the_byte()
    {
        using var server = DocumentedServer.Start();
        var (client, answer) = await DocumentedServer.KnockAsync(Head(Request));
        using (client)
        {
            Assert.Equal(Head(Answer), answer);
            await server.Program.ExpectLinesAsync([.. Request, "", ""]);
            await SendAsync(client, "Bonjour");
            await server.Program.ExpectLinesAsync("Bonjour");
            byte[] reply = Encoding.UTF8.GetBytes(Json("Bonjour"));
            Assert.Equal([0x81, (byte)reply.Length, .. reply], await DocumentedServer.ReadAsync(client, reply.Length + 2));
        }

        await server.Program.ExpectLinesAsync("Break");
        Assert.Equal("", server.Program.Process.Errors.Trim());
    }

    [Fact]
    public async Task A_sub_protocol_comes_last_in_capitals()
    {
        using var server = DocumentedServer.Start();
        var (client, answer) = await DocumentedServer.KnockAsync(Head([.. Request, "Sec-WebSocket-Protocol: json, xml"]));
        using (client) Assert.Equal(Head([.. Answer, "Sec-WebSocket-Protocol: JSON"]), answer);
    }

    [Theory]
    [InlineData(125, "817D")]
    [InlineData(126, "817E007E")]
    [InlineData(300, "817E012C")]
    [InlineData(2000, "817E07D0")]
    public async Task The_length_of_a_reply_has_the_form_that_its_size_wants(int length, string head)
    {
        using var server = DocumentedServer.Start();
        var (client, _) = await DocumentedServer.KnockAsync(Head(Request));
        using (client)
        {
            string text = new('x', length - Json("").Length);
            await SendAsync(client, text);
            byte[] expected = [.. Convert.FromHexString(head), .. Encoding.UTF8.GetBytes(Json(text))];
            Assert.Equal(expected, await DocumentedServer.ReadAsync(client, expected.Length));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_knows_WebSocket_gets_its_answers_in_the_form_it_asked_for(bool isBrowser)
    {
        var peer = PeerOf(isBrowser);
        using var server = DocumentedServer.Start();
        var plain = await OpenAsync(peer);
        var xml = await OpenAsync(peer, "XML");
        var json = await OpenAsync(peer, "JSON", "XML");
        var other = await OpenAsync(peer, "CHAT");
        Assert.Equal(["", "XML", "JSON", "CHAT"], [.. new[] { plain, xml, json, other }.Select(connection => connection.Opening!.Protocol)]);

        await AskAsync(plain, "Bonjour", Json("Bonjour"));
        await AskAsync(xml, "de l'été à Noël, 10 €", "<XML status=\"ok\">\r\nde l'été à Noël, 10 €\r\n</XML>");
        await AskAsync(json, "日本", Json("日本"));
        await AskAsync(other, "Bonjour", "Format non supporté !");
        await AskAsync(plain, new string('é', 400), Json(new string('é', 400)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_goes_does_not_disturb_the_others(bool isBrowser)
    {
        var peer = PeerOf(isBrowser);
        using var server = DocumentedServer.Start();
        var stays = await OpenAsync(node);
        var goes = await OpenAsync(peer);
        await AskAsync(goes, "au revoir", Json("au revoir"));
        await (isBrowser ? goes.LeaveAsync() : goes.ResetAsync());
        while (await server.Program.Process.ReadLineAsync() is { } line && line != "Break")
        {
        }

        await AskAsync(stays, "toujours là", Json("toujours là"));
    }

    [Theory]
    [InlineData(65_535, "817EFFFF")]
    [InlineData(65_536, "817E0000")]
    [InlineData(70_000, "817F00011170")]
    public async Task A_long_reply_has_the_wrong_length_that_the_text_gives_it(int length, string head)
    {
        // No message that one read takes is answered at such length: here it says how long the answer is.
        using var server = DocumentedServer.Start(DocumentedServer.Text.Replace("sRes = ChaîneConstruit(sRes, sTexte)", "sRes = Répète(\"x\", Val(sTexte))", StringComparison.Ordinal));
        var (client, _) = await DocumentedServer.KnockAsync(Head(Request));
        using (client)
        {
            await SendAsync(client, $"{length}");
            byte[] expected = [.. Convert.FromHexString(head), .. Enumerable.Repeat((byte)'x', length)];
            Assert.Equal(expected, await DocumentedServer.ReadAsync(client, expected.Length));
        }
    }

    [Theory]
    [InlineData("818700000000426F6E", "Bon")]
    [InlineData("88820000000003E8", "\u0003\u00E8")]
    [InlineData("81080000000042666E72", "Bfnr")]
    public async Task What_is_read_at_once_is_taken_for_a_masked_text_and_the_next_one_too(string frame, string text)
    {
        using var server = DocumentedServer.Start();
        var (client, _) = await DocumentedServer.KnockAsync(Head(Request));
        using (client)
        {
            await client.GetStream().WriteAsync(Convert.FromHexString(frame), TestContext.Current.CancellationToken);
            byte[] reply = Encoding.Latin1.GetBytes(Json(text));
            Assert.Equal([0x81, (byte)reply.Length, .. reply], await DocumentedServer.ReadAsync(client, reply.Length + 2));
            await SendAsync(client, "Bonjour");
            reply = Encoding.UTF8.GetBytes(Json("Bonjour"));
            Assert.Equal([0x81, (byte)reply.Length, .. reply], await DocumentedServer.ReadAsync(client, reply.Length + 2));
        }
    }

    [Fact]
    public async Task A_header_whose_name_is_in_other_letters_is_not_seen()
    {
        using var server = DocumentedServer.Start();
        var (client, answer) = await DocumentedServer.KnockAsync(Head([.. Request.Where(line => !line.Contains(Key, StringComparison.Ordinal)), "sec-websocket-key: " + Key, "sec-websocket-protocol: json"]));
        // The answer to no key at all.
        using (client) Assert.Equal(Head([.. Answer[..^1], "Sec-WebSocket-Accept: Kfh9QIsMVZcl6xEPYxPHzW8SZ8w="]), answer);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_and_the_program_ends()
    {
        string text = DocumentedServer.Text;
        using var holder = new TcpListener(IPAddress.Any, 0);
        holder.Start();
        // Its port is in the text: this once another one, which is surely taken.
        using var program = new RunningProgram(text.Replace("\"Serveur\", 5001", FormattableString.Invariant($"\"Serveur\", {((IPEndPoint)holder.LocalEndpoint).Port}"), StringComparison.Ordinal));
        var (lines, exitCode) = await program.EndAsync();
        Assert.Empty(lines);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("Erreur de création ", program.Process.Errors, StringComparison.Ordinal);
    }

    private static string Head(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\r\n")) + "\r\n";

    private static string Json(string text) => $"{{ \"status\" : \"ok\",\r\n\"reponse\": \"{text}\" }}";

    private static async Task<PeerConnection> OpenAsync(WebSocketPeer peer, params string[] protocols)
    {
        var connection = await peer.ConnectAsync(DocumentedServer.Address, Terms.Usual with { Offered = protocols });
        await connection.ExpectAsync("opened");
        return connection;
    }

    private static async Task AskAsync(PeerConnection connection, string message, string reply)
    {
        await connection.SendAsync(message);
        Assert.Equal(ReceivedMessage.Of(MessageKind.Text, Encoding.UTF8.GetBytes(reply)), await connection.ReceiveAsync());
    }

    private static ValueTask SendAsync(TcpClient client, string text)
    {
        byte[] mask = [1, 2, 3, 4];
        byte[] content = [.. Encoding.UTF8.GetBytes(text).Select((unit, i) => (byte)(unit ^ mask[i % 4]))];
        byte[] length = content.Length <= 125 ? [(byte)(0x80 | content.Length)] : [0xFE, (byte)(content.Length >> 8), (byte)content.Length];
        return client.GetStream().WriteAsync((byte[])[0x81, .. length, .. mask, .. content], TestContext.Current.CancellationToken);
    }

    private NodePeer PeerOf(bool isBrowser)
    {
        NodePeer peer = isBrowser ? chromium : node;
        Assert.SkipWhen(peer.WhyMissing is not null, peer.WhyMissing ?? "");
        return peer;
    }
}
