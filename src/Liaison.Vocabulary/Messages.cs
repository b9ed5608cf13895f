using System.Collections.Frozen;
using Liaison.Vocabulary.Generated;

namespace Liaison.Vocabulary;

/// <summary>
/// What the runtime says when something goes wrong, in both languages. A message is <em>what was tried</em>
/// (<see cref="Attempt"/>), a colon, <em>what happened</em> (<see cref="Error"/>); <see cref="Template.Fill"/> fills both halves.
/// </summary>
/// <remarks>Ids are compared without case. An unknown id or code is a mistake of the caller and throws.</remarks>
public static class Messages
{
    private static readonly FrozenDictionary<int, ErrorMessage> ErrorsByCode = MessageTable.Errors.ToFrozenDictionary(error => error.Code);
    private static readonly FrozenDictionary<string, BilingualText> AttemptsById = ById(MessageTable.Attempts);
    private static readonly FrozenDictionary<string, BilingualText> PhasesById = ById(MessageTable.Phases);
    private static readonly FrozenDictionary<string, BilingualText> DetailsById = ById(MessageTable.Details);
    private static readonly FrozenDictionary<string, BilingualText> KindsById = ById(MessageTable.Kinds);
    private static readonly FrozenDictionary<string, BilingualText> LabelsById = ById(MessageTable.Labels);

    /// <summary>Every error that can be reported, by code.</summary>
    public static IReadOnlyList<ErrorMessage> Errors => MessageTable.Errors;

    /// <summary>What is said about the error <paramref name="code"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No error has this code.</exception>
    public static ErrorMessage Error(int code) =>
        ErrorsByCode.TryGetValue(code, out var error) ? error : throw new ArgumentOutOfRangeException(nameof(code), code, "No error has this code.");

    /// <summary>
    /// What was tried: the id is the name of the method that tried, such as <c>Read</c>. Placeholders: <c>name</c>, and
    /// <c>endpoint</c> for <c>Create</c> and <c>Connect</c>; <c>host</c> alone for <c>IPAddress</c>.
    /// </summary>
    public static BilingualText Attempt(string id) => Find(AttemptsById, id);

    /// <summary>The word for a phase of a connection attempt: <c>NameResolution</c>, <c>TcpConnection</c> or <c>WebSocketNegotiation</c>.</summary>
    public static BilingualText Phase(string id) => Find(PhasesById, id);

    /// <summary>What the placeholder <c>detail</c> says when the system says nothing: the id names the situation.</summary>
    public static BilingualText Detail(string id) => Find(DetailsById, id);

    /// <summary>The word for a kind of socket, such as <c>Listener</c> or <c>CallbackClient</c>.</summary>
    public static BilingualText Kind(string id) => Find(KindsById, id);

    /// <summary>
    /// A heading of a full error report: <c>Function</c>, <c>Socket</c>, <c>Hint</c>, <c>Code</c>, <c>System</c>, <c>Date</c>,
    /// <c>Thread</c> or <c>Stack</c>; without colon.
    /// </summary>
    public static BilingualText Label(string id) => Find(LabelsById, id);

    private static BilingualText Find(FrozenDictionary<string, BilingualText> texts, string id) =>
        texts.TryGetValue(id, out var text) ? text : throw new ArgumentOutOfRangeException(nameof(id), id, "No text has this id.");

    private static FrozenDictionary<string, BilingualText> ById((string Id, BilingualText Text)[] texts) =>
        texts.ToFrozenDictionary(text => text.Id, text => text.Text, StringComparer.OrdinalIgnoreCase);
}
