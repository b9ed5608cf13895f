using System.Buffers;
using System.Text;
using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Targets;

/// <summary>The check of text. Besides: it ends at the byte at which the platform's reader of characters finds the fault.</summary>
public sealed class Utf8Target() : StreamTarget("utf8", 40)
{
    protected override List<byte[]> Compose(FuzzRandom random, byte setting)
    {
        byte[] text = Texts.Valid(random, random.Size());
        int middle = random.Below(text.Length + 1);
        return [text[..middle], text[middle..]];
    }

    protected override Subject Open(byte setting, byte[] bytes) => new TextSubject();

    protected override string? Check(byte setting, byte[] bytes)
    {
        (int? fault, bool isComplete) = Read(bytes);
        Utf8Check all = default, before = default;
        bool accepted = all.Accept(bytes);
        if (accepted != fault is null || (accepted && all.IsComplete != isComplete))
            return $"accepted: {accepted}, complete: {all.IsComplete}; the platform finds a fault at {fault}, complete: {isComplete}";
        if (fault is not { } place)
            return null;
        if (!before.Accept(bytes.AsSpan(0, place)))
            return $"refused before byte {place}, the first at fault";
        return before.Accept(bytes.AsSpan(place, 1)) ? $"accepted with byte {place}, which is at fault" : null;
    }

    /// <summary>The first byte that cannot belong to text, as the platform sees it.</summary>
    private static (int? Fault, bool IsComplete) Read(ReadOnlySpan<byte> bytes)
    {
        for (int place = 0; place < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[place..], out _, out int consumed);
            if (status == OperationStatus.NeedMoreData)
                return (null, false);
            if (status == OperationStatus.InvalidData)
            {
                // What was consumed is the longest part that may begin a character, or a byte that may not.
                bool begins = Rune.DecodeFromUtf8(bytes.Slice(place, consumed), out _, out _) == OperationStatus.NeedMoreData;
                return (begins ? place + consumed : place, false);
            }

            place += consumed;
        }

        return (null, true);
    }

    private sealed class TextSubject : Subject
    {
        private Utf8Check _check;
        private bool _isRefused;

        public override object Root => this;

        public override void Feed(ReadOnlySpan<byte> piece, Journal journal)
        {
            if (_isRefused)
                return;
            long start = Start();
            _isRefused = !_check.Accept(piece);
            Stop(start);
            if (_isRefused)
                journal.Fail("not UTF-8");
        }

        public override void End(Journal journal)
        {
            if (!_isRefused)
                journal.Note(_check.IsComplete ? "complete" : "cut");
        }
    }
}
