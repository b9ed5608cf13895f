using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Targets;

/// <summary>What is fuzzed.</summary>
public static class AllTargets
{
    public static IReadOnlyList<FuzzTarget> List { get; } =
    [
        new ServerHandshakeTarget(), new ClientHandshakeTarget(), new HeadTarget(), new AddressTarget(),
        new FrameTarget(), new DeflateTarget(), new Utf8Target(), new FramingTarget(), new ProxyTarget(),
        new CompilerTarget(), new ExportTarget(),
    ];
}
