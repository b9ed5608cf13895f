using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Tests;

/// <summary>A target with the faults that a test plants. Without any, it tells of each line feed and fails at a NUL.</summary>
internal sealed class FaultyTarget(Action<FaultySubject> plant) : StreamTarget("faulty", 1)
{
    public Func<byte[], string?> Other { get; init; } = _ => null;

    protected override List<byte[]> Compose(FuzzRandom random, byte setting) => [random.Bytes(random.Between(1, 80)), [.. "\n"u8], random.Bytes(20)];

    protected override Subject Open(byte setting, byte[] bytes)
    {
        var subject = new FaultySubject();
        plant(subject);
        return subject;
    }

    protected override string? Check(byte setting, byte[] bytes) => Other(bytes);
}
