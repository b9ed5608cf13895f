using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Liaison.Peers.Tests.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Programs;

/// <summary>The samples written in the language talk to programs that are not ours, in both languages.</summary>
public sealed class SampleProgramTests(NodePeer node) : IClassFixture<NodePeer>
{
    [Theory]
    [InlineData("fr", "discussion-serveur", "discussion-client", "* Ada arrive", "Ada : bonjour, l'été", "* Ada s'en va")]
    [InlineData("en", "chat-server", "chat-client", "* Ada joins", "Ada: bonjour, l'été", "* Ada leaves")]
    public async Task A_member_of_Node_and_one_of_ours_are_in_one_chat(string language, string server, string client, string joins, string says, string leaves)
    {
        Assert.SkipWhen(node.WhyMissing is not null, node.WhyMissing ?? "");
        using var room = new SampleProgram(language, server);
        int port = await room.PortAsync();
        var other = await node.ConnectAsync(new Uri(FormattableString.Invariant($"ws://127.0.0.1:{port}/")), Terms.Usual);
        await other.ExpectAsync("opened");
        await other.SendAsync("first");
        Assert.Equal(Text("first"), await other.ReceiveAsync());

        using var ada = new SampleProgram(language, client, FormattableString.Invariant($"ws://127.0.0.1:{port}"), "Ada");
        await ada.ExpectAsync(joins);
        Assert.Equal(Text(joins), await other.ReceiveAsync());
        await ada.TypeAsync("bonjour, l'été");
        await ada.ExpectAsync(says);
        Assert.Equal(Text(says), await other.ReceiveAsync());
        await other.SendAsync("12 €");
        await ada.ExpectAsync("12 €");
        await ada.TypeAsync("");
        Assert.Equal(Text("12 €"), await other.ReceiveAsync());
        Assert.Equal(Text(leaves), await other.ReceiveAsync());
        Assert.Equal(0, await ada.Process.WaitForExitAsync());
    }

    [Theory]
    [InlineData("fr", "NOM", "QUI", "A", "bonjour Ada", "ce nom est pris", "membres : Ada, Bob", "Bob : salut", "remis pour Ada", "Eva est absente")]
    [InlineData("en", "NAME", "WHO", "TO", "hello Ada", "this name is taken", "there are: Ada, Bob", "Bob: salut", "passed on to Ada", "Eva is not there")]
    public async Task Members_by_socat_see_and_write_to_each_other(
        string language, string name, string who, string to, string hello, string taken, string list, string message, string passed, string absent)
    {
        Assert.SkipWhen(ExternalTool.WhyMissing("socat") is not null, ExternalTool.WhyMissing("socat") ?? "");
        using var service = new SampleProgram(language, "presence");
        int port = await service.PortAsync();
        using var ada = new ChildProcess("socat", ["-", FormattableString.Invariant($"TCP:127.0.0.1:{port},crnl")]);
        using var bob = new ChildProcess("socat", ["-", FormattableString.Invariant($"TCP:127.0.0.1:{port},crnl")]);
        await AskAsync(ada, $"{name} Ada", hello);
        await AskAsync(bob, $"{name} Ada", taken);
        await AskAsync(bob, $"{name} Bob", hello.Replace("Ada", "Bob", StringComparison.Ordinal));
        await AskAsync(bob, who, list);
        await AskAsync(bob, $"{to} Ada salut", passed);
        Assert.Equal(message, await ada.ReadLineAsync());
        await AskAsync(ada, $"{to} Eva x", absent);
    }

    [Theory]
    [InlineData("fr", "traceur")]
    [InlineData("en", "tracer")]
    public async Task What_passes_through_the_tracer_is_shown_in_both_directions(string language, string name)
    {
        using var behind = new TcpListener(IPAddress.Loopback, 0);
        behind.Start();
        using var tracer = new SampleProgram(language, name, "127.0.0.1", Port(behind));
        int port = await tracer.PortAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        using var server = await behind.AcceptTcpClientAsync(TestContext.Current.CancellationToken).InTime();

        await client.GetStream().WriteAsync("GET\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await tracer.ExpectAsync("->\t5\t4745540D0A\tGET..");
        Assert.Equal("GET\r\n"u8.ToArray(), await DocumentedServer.ReadAsync(server, 5));
        await server.GetStream().WriteAsync((byte[])[0, 255, 65], TestContext.Current.CancellationToken);
        await tracer.ExpectAsync("<-\t3\t00FF41\t..A");
        Assert.Equal((byte[])[0, 255, 65], await DocumentedServer.ReadAsync(client, 3));
    }

    [Theory]
    [InlineData("fr", "appareil", "appareil : VOLTMETER 7", "mesure {0} : 12.5 V")]
    [InlineData("en", "device", "device: VOLTMETER 7", "measure {0}: 12.5 V")]
    public async Task A_device_is_questioned_by_lines(string language, string name, string identity, string measure)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var program = new SampleProgram(language, name, "127.0.0.1", Port(listener));
        using var device = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).InTime();
        using var reader = new StreamReader(device.GetStream(), Encoding.ASCII);
        await AnswerAsync(device, reader, "*IDN?", "VOLTMETER 7");
        await program.ExpectAsync(identity);
        for (int i = 1; i <= 3; i++)
        {
            await AnswerAsync(device, reader, "MEAS:VOLT?", "+1.250000E+01");
            await program.ExpectAsync(string.Format(CultureInfo.InvariantCulture, measure, i));
        }

        Assert.Equal(0, await program.Process.WaitForExitAsync());
    }

    private static string Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    private static ReceivedMessage Text(string text) => ReceivedMessage.Of(MessageKind.Text, Encoding.UTF8.GetBytes(text));

    private static async Task AskAsync(ChildProcess member, string line, string answer)
    {
        await member.Input.WriteAsync((line + "\n").AsMemory(), TestContext.Current.CancellationToken);
        await member.Input.FlushAsync(TestContext.Current.CancellationToken);
        string? heard = await member.ReadLineAsync();
        Assert.True(answer == heard, $"'{answer}' was expected, '{heard}' heard. Errors: {member.Errors}");
    }

    private static async Task AnswerAsync(TcpClient device, StreamReader reader, string question, string answer)
    {
        Assert.Equal(question, await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().InTime());
        await device.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), TestContext.Current.CancellationToken);
    }
}
