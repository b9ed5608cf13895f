using System.Globalization;
using Liaison.Vocabulary;

namespace Liaison.Functions.Errors;

/// <summary>Everything known about one error. Its texts exist in both languages and are made when they are asked for.</summary>
public sealed class Failure
{
    private readonly string _attempt;
    private readonly (string Name, BilingualText Value)[] _values;

    internal Failure(int code, string function, string attempt, (string Name, BilingualText Value)[] values)
    {
        Code = code;
        Function = function;
        _attempt = attempt;
        _values = values;
    }

    /// <summary>The number that programs test; it never changes its meaning.</summary>
    public int Code { get; }

    /// <summary>The id of the function in the vocabulary, such as <c>Sockets.Read</c>; "" when no function but the program itself failed.</summary>
    public string Function { get; }

    /// <summary>The name of the socket, control characters escaped; "" when there is none.</summary>
    public string Socket => Value("name") is { } name ? name.English : "";

    /// <summary>The number given by the operating system, 0 if there is none.</summary>
    public int SystemCode { get; init; }

    /// <summary>The text of the operating system or of the peer, "" if there is none.</summary>
    public BilingualText SystemMessage { get; init; } = ShownText.Nothing;

    /// <summary>When it happened.</summary>
    public DateTimeOffset When { get; init; }

    /// <summary>The name, or else the number, of the thread it happened in.</summary>
    public string Thread { get; init; } = "";

    /// <summary>The call stack, "" if unknown.</summary>
    public string Stack { get; init; } = "";

    /// <summary>What happened in the program's own words, when it raised the error itself; else null.</summary>
    public string? Text { get; internal set; }

    /// <summary>What was tried and what happened.</summary>
    public string Summary(Language language)
    {
        string what = Text is { } text ? text : Fill(Messages.Error(Code).In(language), language);
        return _attempt.Length == 0
            ? what
            : $"{Fill(Messages.Attempt(_attempt).In(language), language)}{(language == Language.French ? " : " : ": ")}{what}";
    }

    /// <summary>The summary, then the system's text in parentheses when there is one; one line.</summary>
    public string Message(Language language)
    {
        string system = SystemMessage.In(language);
        string summary = Summary(language);

        // Some messages already hold the system's text as their detail.
        return summary.Contains(system, StringComparison.Ordinal) ? summary : $"{summary} ({system})";
    }

    /// <summary>What can be done about it.</summary>
    public string Hint(Language language) => Text is null ? Messages.Error(Code).HintIn(language) : "";

    /// <summary>All of it, one item a line.</summary>
    public string FullDetails(Language language)
    {
        string system = $"{SystemCode.ToString(CultureInfo.InvariantCulture)} {SystemMessage.In(language)}".TrimEnd();
        var lines = new List<string>
        {
            Summary(language),
            Item("Hint", Hint(language), language),
            Item("Code", Code.ToString(CultureInfo.InvariantCulture), language),
            Item("System", system, language),
            Item("Date", When.ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture), language),
            Item("Thread", Thread, language),
        };
        if (Words.Functions.FirstOrDefault(entry => entry.Id == Function) is { } function)
            lines.Insert(0, Item("Function", function.Name.In(language), language));
        if (Socket.Length > 0)
            lines.Insert(1, Item("Socket", Socket, language));
        if (Stack.Length > 0)
            lines.Add(Item("Stack", Stack, language));
        return string.Join("\r\n", lines);
    }

    /// <summary>One of the items of <see cref="FullDetails"/>.</summary>
    internal static string Item(string label, string content, Language language) =>
        $"{Messages.Label(label).In(language)}{(language == Language.French ? " : " : ": ")}{content}";

    private BilingualText? Value(string name) => _values.FirstOrDefault(value => value.Name == name).Value;

    private string Fill(string template, Language language) =>
        Template.Fill(template, [.. _values.Select(value => (value.Name, value.Value.In(language)))]);
}
