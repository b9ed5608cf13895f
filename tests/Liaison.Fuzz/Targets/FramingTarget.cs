using System.Globalization;
using System.Text;
using Liaison.Fuzz.Running;
using Liaison.Protocols.Framing;

namespace Liaison.Fuzz.Targets;

/// <summary>The transmission modes of TCP.</summary>
public sealed class FramingTarget() : StreamTarget("framing", 40)
{
    private static readonly long[] Limits = [0, 10, 1000, 100_000];

    private static readonly Framing[] Framings =
    [
        Framing.LengthHeader, Framing.LengthHeader, Framing.LengthHeader, Framing.Raw,
        Framing.EndMarker("\r\n"u8), Framing.EndMarker("\0"u8), Framing.EndMarker("aab"u8, buffered: true), Framing.EndMarker("--aa--aa--"u8),
    ];

    protected override List<byte[]> Compose(FuzzRandom random, byte setting)
    {
        List<byte[]> pieces = [];
        var framing = Framings[setting & 7];
        for (int messages = random.Between(1, 6); messages > 0; messages--)
        {
            byte[] message = random.Bytes(random.Size());
            if (random.OneIn(3))
                message = Encoding.ASCII.GetBytes(string.Concat(message.Take(200).Select(value => "aab-\r\n"[value % 6])));
            byte[] header = new byte[Framing.MaximumDigits + 2];
            int size = framing.WriteHeader(message.Length, header);
            if (size > 0 && random.OneIn(12))
                size = framing.WriteHeader(1 << random.Between(17, 30), header);
            else if (size > 0 && random.OneIn(8))
                header = Encoding.ASCII.GetBytes(message.Length.ToString(CultureInfo.InvariantCulture) + "\n");
            pieces.Add(header[..Math.Min(size, header.Length)]);
            pieces.Add(message);
            pieces.Add(framing.Trailer.ToArray());
        }

        return pieces;
    }

    protected override Subject Open(byte setting, byte[] bytes) => new FramedSubject(Framings[setting & 7], Limits[(setting >> 3) & 3]);

    private sealed class FramedSubject(Framing framing, long limit) : Subject
    {
        [ThreadStatic]
        private static byte[]? _scratch;

        private readonly ReceiveBuffer _buffer = new();
        private readonly List<byte> _raw = [];
        private bool _isBroken;

        public override object Root => _buffer;

        public override long MostAllocated(Journal journal) => base.MostAllocated(journal) + _raw.Count;

        public override void Feed(ReadOnlySpan<byte> piece, Journal journal)
        {
            while (!piece.IsEmpty && !_isBroken)
            {
                _scratch ??= new byte[ReceiveBuffer.LentSize];
                long start = Start();
                var room = _buffer.Reserve(_scratch).Span;
                int count = Math.Min(room.Length, piece.Length);
                piece[..count].CopyTo(room);
                _buffer.Commit(count);
                piece = piece[count..];
                Stop(start);
                while (Take(journal))
                    journal.Step();
                start = Start();
                bool isOwned = _buffer.Settle();
                Stop(start);
                if (isOwned)
                    _scratch = null;
            }
        }

        /// <summary>Raw messages are what has come: only together they do not depend on the pieces.</summary>
        public override void End(Journal journal)
        {
            journal.Note("raw", System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_raw));
            if (!_isBroken)
                journal.Note(string.Create(CultureInfo.InvariantCulture, $"{_buffer.Count} bytes wait"));
        }

        private bool Take(Journal journal)
        {
            long start = Start();
            var step = _buffer.Take(framing, limit, 1000, out var message);
            Stop(start);
            if (step.Outcome == FramingOutcome.Violation)
            {
                _isBroken = true;
                journal.Fail(step.Violation!.ToString());
            }

            if (step.Outcome != FramingOutcome.Message)
                return false;
            if (framing.Mode == TransmissionMode.Raw)
                _raw.AddRange(message.Span);
            else
                journal.Note("message", message.Span);
            return true;
        }
    }
}
