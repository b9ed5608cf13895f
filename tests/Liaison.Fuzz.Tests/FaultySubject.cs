using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Tests;

/// <summary>The subject of a <see cref="FaultyTarget"/>.</summary>
internal sealed class FaultySubject : Subject
{
    private byte[] _held = [];
    private bool _hasFailed;
    private bool _isLate;

    /// <summary>The byte at which it throws; -1: any.</summary>
    public int? ThrowsAt { get; set; }

    /// <summary>Whether it tells of each piece.</summary>
    public bool TellsPieces { get; set; }

    /// <summary>Whether it sees a fault only with the next byte, or with the end of the piece if it is longer.</summary>
    public bool FailsLate { get; set; }

    /// <summary>How much it holds.</summary>
    public int Holds { get; set; }

    /// <summary>How much it allocates and does not hold.</summary>
    public int Wastes { get; set; }

    /// <summary>Whether it takes steps for ever.</summary>
    public bool Turns { get; set; }

    /// <summary>What it waits for.</summary>
    public ManualResetEventSlim? WaitsFor { get; set; }

    public override object Root => _held;

    public override void Feed(ReadOnlySpan<byte> piece, Journal journal)
    {
        WaitsFor?.Wait(CancellationToken.None);
        if (_held.Length < Holds)
            _held = new byte[Holds];
        if (Wastes > 0)
            Waste();
        if (TellsPieces)
            journal.Note("piece");
        do
            journal.Step();
        while (Turns);
        foreach (byte value in piece)
            Read(value, journal, piece.Length);
    }

    private void Read(byte value, Journal journal, int length)
    {
        if (ThrowsAt is { } place && (place < 0 || place == value))
            throw new InvalidOperationException();
        if (value == '\n')
            journal.Note("line");
        if (_hasFailed || (value != 0 && !_isLate))
            return;
        if (FailsLate && length == 1 && !_isLate)
        {
            _isLate = true;
            return;
        }

        _hasFailed = true;
        journal.Fail("NUL");
    }

    private void Waste()
    {
        long start = Start();
        GC.KeepAlive(new byte[Wastes]);
        Stop(start);
    }
}
