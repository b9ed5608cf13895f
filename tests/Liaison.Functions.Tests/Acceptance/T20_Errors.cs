using System.Globalization;
using System.Text.RegularExpressions;
using Liaison.Functions.Sockets;
using Liaison.Functions.Tests.Stages;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T20")]
public sealed partial class T20_Errors
{
    public static TheoryData<int> Codes => [.. Messages.Errors.Select(static error => error.Code)];

    [Fact]
    public void Every_code_of_the_vocabulary_has_a_situation_that_produces_it() =>
        Assert.Equal(Messages.Errors.Select(static error => error.Code).Order(), ErrorSituations.ByCode.Keys.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_produced_and_told_in_both_languages(int code)
    {
        var failure = ErrorSituations.ByCode[code]();

        Assert.Equal(code, failure.Code);
        foreach (var language in Enum.GetValues<Language>())
        {
            string message = failure.Message(language);
            Assert.DoesNotMatch(Placeholder(), message);
            Assert.DoesNotMatch(Placeholder(), failure.FullDetails(language));
            Assert.DoesNotContain('\n', message);
            Assert.DoesNotContain("()", message, StringComparison.Ordinal);
            Assert.DoesNotContain("« »", message, StringComparison.Ordinal);
            Assert.StartsWith(failure.Summary(language), message, StringComparison.Ordinal);
            Assert.Contains(language == Language.French ? " : " : ": ", message, StringComparison.Ordinal);
            Assert.True(failure.Hint(language).Length > 5);
            Assert.Contains(failure.Hint(language), failure.FullDetails(language), StringComparison.Ordinal);
        }

        Assert.NotEqual(failure.Message(Language.French), failure.Message(Language.English), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Both_languages_have_the_same_placeholders_and_a_hint_without_any(int code)
    {
        var error = Messages.Error(code);
        Assert.Equal(
            Template.Placeholders(error.French).Order(StringComparer.Ordinal),
            Template.Placeholders(error.English).Order(StringComparer.Ordinal));
        Assert.Empty(Template.Placeholders(error.FrenchHint + error.EnglishHint));
        Assert.True(error.FrenchHint.Length > 0 && error.EnglishHint.Length > 0);
    }

    [Fact]
    public void Every_end_every_violation_and_every_impossible_address_has_its_words()
    {
        Assert.All(
            Enum.GetValues<EndReason>().Except([EndReason.ClosedByPeer, EndReason.Violation]),
            static reason => Assert.NotEmpty(Messages.Detail(reason.ToString()).French));
        Assert.All(
            Enum.GetValues<WebSocketViolationKind>().Except([WebSocketViolationKind.InvalidUtf8, WebSocketViolationKind.MessageTooLarge]),
            static kind => Assert.NotEmpty(Messages.Detail(kind.ToString()).French));
        Assert.All(
            Enum.GetValues<WebSocketAddressProblem>().Except([WebSocketAddressProblem.None]),
            static problem => Assert.NotEmpty(Messages.Detail($"Address{problem}").French));
        Assert.All(Enum.GetValues<SocketKind>(), static kind => Assert.NotEmpty(Messages.Kind(kind.ToString()).French));
    }

    [Fact]
    public void Each_item_of_an_error_says_what_it_is_for()
    {
        using var stage = new Stage();
        using var nobody = UnusedPort.ForConnections();
        int port = nobody.Number;
        Assert.False(SocketConnect("Client", port, "127.0.0.1"));

        Assert.Equal("100221", ErrorInfo(errCode));
        Assert.Equal($"Connecting \"Client\" to 127.0.0.1:{port}: connection refused", ErrorInfo(errSummary));
        Assert.Equal($"{ErrorInfo(errSummary)} ({ErrorInfo(errSystemMessage)})", ErrorInfo());
        Assert.Equal(ErrorInfo(), ErrorInfo(errMessage));
        Assert.True(int.Parse(ErrorInfo(errSystemCode), CultureInfo.InvariantCulture) > 0);
        Assert.Contains("127.0.0.1: ", ErrorInfo(errSystemMessage), StringComparison.Ordinal);
        Assert.Equal("", ErrorInfo(errStack));
        Assert.Equal("", ErrorInfo(0));
        Assert.Equal("", ErrorInfo(SocketEndTag));
    }

    [Fact]
    public void The_full_details_have_one_item_a_line()
    {
        var time = new HandMadeTime();
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Time = time });
        using var nobody = UnusedPort.ForConnections();
        int port = nobody.Number;
        string[] lines = Background.Start(() =>
        {
            Thread.CurrentThread.Name = "worker";
            SocketConnect("Client", port, "127.0.0.1");
            return ErrorInfo(errFullDetails).Split("\r\n");
        }).Result();

        Assert.Equal("Function: SocketConnect", lines[0]);
        Assert.Equal("Socket: Client", lines[1]);
        Assert.Equal($"Connecting \"Client\" to 127.0.0.1:{port}: connection refused", lines[2]);
        Assert.Equal("Hint: nothing listens on this port, or a firewall refuses", lines[3]);
        Assert.Equal("Code: 100221", lines[4]);
        Assert.Matches(@"^System: [1-9]\d* 127\.0\.0\.1: .+$", lines[5]);
        Assert.StartsWith("Date: 1970-01-01 ", lines[6], StringComparison.Ordinal);
        Assert.Equal("Thread: worker", lines[7]);
        Assert.Equal(8, lines.Length);
    }

    [Fact]
    public void The_full_details_of_a_mistake_end_with_the_call_stack()
    {
        using var stage = new Stage();
        var failure = Stage.AssertRaises(100200, static () => SocketRead("unknown")).Failure;

        Assert.Contains(nameof(The_full_details_of_a_mistake_end_with_the_call_stack), failure.Stack, StringComparison.Ordinal);
        Assert.EndsWith(failure.Stack, failure.FullDetails(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_are_French_when_the_runtime_is()
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.French });
        using var nobody = UnusedPort.ForConnections();
        int port = nobody.Number;
        SocketConnect("Client", port, "127.0.0.1");

        Assert.Equal($"Connexion de « Client » à 127.0.0.1:{port} : connexion refusée", ErrorInfo(errSummary));
        Assert.StartsWith("Fonction : SocketConnecte\r\nSocket : Client\r\n", ErrorInfo(errFullDetails), StringComparison.Ordinal);
        stage.Runtime.Language = Language.English;
        Assert.StartsWith("Connecting \"Client\"", ErrorInfo(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_known_before_the_first_error()
    {
        using var stage = new Stage();
        Assert.False(ErrorOccurred);
        Assert.Equal("0", ErrorInfo(errCode));
        Assert.Equal("0", ErrorInfo(errSystemCode));
        Assert.Equal("", ErrorInfo());
        Assert.Equal("", ErrorInfo(errFullDetails));
    }

    [Fact]
    public void A_success_clears_what_occurred_but_keeps_the_last_error()
    {
        using var stage = new Stage();
        stage.Listen("Server");
        SocketAccept("Server");
        Assert.True(ErrorOccurred);

        Assert.False(SocketWaitForConnection("Server", 0));

        Assert.False(ErrorOccurred);
        Assert.Equal("100230", ErrorInfo(errCode));
    }

    [Fact]
    public void Two_threads_keep_their_own_errors()
    {
        using var stage = new Stage();
        stage.Listen("Server");
        SocketAccept("Server");

        var other = Background.Start(() =>
        {
            bool before = ErrorOccurred;
            SocketClientInfo("Server", SocketAddress);
            return (before, ErrorInfo(errCode));
        }).Result();

        Assert.Equal((false, "100208"), other);
        Assert.True(ErrorOccurred);
        Assert.Equal("100230", ErrorInfo(errCode));
    }

    [Fact]
    public void An_exception_carries_code_message_and_hint_of_the_runtimes_language()
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.French });
        var raised = Stage.AssertRaises(100200, static () => SocketRead("unknown"));

        Assert.Equal("Lecture sur « unknown » : aucun socket ne porte ce nom", raised.Message);
        Assert.Equal(Messages.Error(100200).FrenchHint, raised.Hint);
    }

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
