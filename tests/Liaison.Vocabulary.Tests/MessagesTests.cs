namespace Liaison.Vocabulary.Tests;

public sealed class MessagesTests
{
    public static TheoryData<int> Codes => [.. Messages.Errors.Select(error => error.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Placeholders_of_an_error_are_the_same_in_both_languages(int code) => AssertSamePlaceholders(Messages.Error(code).French, Messages.Error(code).English);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_error_has_a_hint_in_both_languages(int code)
    {
        Assert.False(string.IsNullOrWhiteSpace(Messages.Error(code).FrenchHint));
        Assert.False(string.IsNullOrWhiteSpace(Messages.Error(code).EnglishHint));
        Assert.NotEqual(Messages.Error(code).FrenchHint, Messages.Error(code).EnglishHint, StringComparer.Ordinal);
    }

    // Values, operators and threads raise these: no call of a function does.
    private static readonly int[] OfValues = [5001, 5003, 5004, 5009, 5011, 5013, 5014];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_error_is_reported_by_a_function(int code) =>
        Assert.True(OfValues.Contains(code) || Words.Functions.Any(function => function.Errors.Contains(code)));

    [Theory]
    [InlineData(100031, false)]
    [InlineData(100121, true)]
    [InlineData(100200, true)]
    [InlineData(100201, false)]
    [InlineData(100211, true)]
    public void A_mistake_of_the_program_raises_and_a_failure_outside_does_not(int code, bool raises) => Assert.Equal(raises, Messages.Error(code).Raises);

    [Fact]
    public void A_whole_message_is_what_was_tried_and_what_happened()
    {
        var attempt = Template.Fill(Messages.Attempt("Connect").In(Language.French), ("name", "A"), ("endpoint", "hôte:80"));
        var error = Template.Fill(Messages.Error(100223).In(Language.French), ("ms", "5000"), ("phase", Messages.Phase("NameResolution").In(Language.French)));
        Assert.Equal("Connexion de « A » à hôte:80: délai de 5000 ms dépassé pendant : résolution du nom", $"{attempt}: {error}");
    }

    [Theory]
    [InlineData("Create", "name endpoint")]
    [InlineData("Connect", "name endpoint")]
    [InlineData("WaitForConnection", "name")]
    [InlineData("Accept", "name")]
    [InlineData("Refuse", "name")]
    [InlineData("Read", "name")]
    [InlineData("Write", "name")]
    [InlineData("ChangeTransmissionMode", "name")]
    [InlineData("ClientInfo", "name")]
    [InlineData("Close", "name")]
    [InlineData("IPAddress", "host")]
    public void What_was_tried_names_the_socket_in_both_languages(string id, string placeholders)
    {
        Assert.Equal(placeholders, string.Join(' ', Template.Placeholders(Messages.Attempt(id).French)));
        AssertSamePlaceholders(Messages.Attempt(id).French, Messages.Attempt(id).English);
    }

    [Fact]
    public void Phases_kinds_and_labels_exist_in_both_languages()
    {
        Assert.Equal("TCP connection", Messages.Phase("TcpConnection").English);
        Assert.Equal("résolution du nom", Messages.Phase("NameResolution").French);
        Assert.Equal("négociation WebSocket", Messages.Phase("WebSocketNegotiation").French);
        Assert.All(new[] { "Listener", "Channel", "Client", "WebSocketClient", "CallbackClient" }, id => Assert.NotEmpty(Messages.Kind(id).In(Language.French)));
        Assert.All(
            new[] { "Function", "Socket", "Hint", "Code", "System", "Date", "Thread", "Stack" },
            id => Assert.Equal(id, Messages.Label(id).In(Language.English)));
    }

    [Fact]
    public void An_unknown_code_or_id_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Messages.Error(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Messages.Attempt("Sing"));
    }

    private static void AssertSamePlaceholders(string french, string english) => Assert.Equal(
        Template.Placeholders(french).Order(StringComparer.Ordinal),
        Template.Placeholders(english).Order(StringComparer.Ordinal));
}
