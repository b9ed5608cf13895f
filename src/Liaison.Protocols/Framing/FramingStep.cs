namespace Liaison.Protocols.Framing;

/// <summary>What one look at the received bytes has found.</summary>
/// <param name="Outcome">Which of the three it is.</param>
/// <param name="Start">Where the message begins, as soon as its header is known.</param>
/// <param name="Length">The bytes of the message.</param>
/// <param name="Consumed">The bytes that the message, with all around it, takes from the start.</param>
/// <param name="Expected">
/// With <see cref="FramingOutcome.NeedMore"/>: how many bytes header and message will take together when the header is
/// known, else 0.
/// </param>
/// <param name="Violation">What is wrong, with <see cref="FramingOutcome.Violation"/>.</param>
public readonly record struct FramingStep(
    FramingOutcome Outcome, int Start, int Length, int Consumed, long Expected, FramingViolation? Violation)
{
    /// <summary>Not enough bytes yet.</summary>
    public static FramingStep NeedMore(int start = 0, long expected = 0) => new(FramingOutcome.NeedMore, start, 0, 0, expected, null);

    /// <summary>A message is complete.</summary>
    public static FramingStep Message(int start, int length, int consumed) =>
        new(FramingOutcome.Message, start, length, consumed, 0, null);

    /// <summary>The bytes break the rules of the mode: nothing after them can be trusted.</summary>
    public static FramingStep Broken(FramingViolation violation) =>
        new(FramingOutcome.Violation, 0, 0, 0, 0, violation);
}
