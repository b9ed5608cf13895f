using Liaison.Cli.Running;

namespace Liaison.Cli.Tests.Running;

public sealed class AssemblyCacheTests : IDisposable
{
    private static readonly byte[] Assembly = [1, 2, 3];
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_is_found_under_its_key_only()
    {
        var cache = new AssemblyCache(_folder["cache"]);
        var key = AssemblyCache.KeyOf([("a.wl", [1])], "fr");
        Assert.Null(cache.Find(key));
        cache.Keep(key, Assembly);
        Assert.Equal(Assembly, cache.Find(key));
        Assert.Null(cache.Find(AssemblyCache.KeyOf([("a.wl", [2])], "fr")));
        Assert.Null(cache.Find(AssemblyCache.KeyOf([("b.wl", [1])], "fr")));
        Assert.Null(cache.Find(AssemblyCache.KeyOf([("a.wl", [1])], "en")));
    }

    [Fact]
    public void A_file_of_another_key_under_the_same_name_is_not_taken()
    {
        var cache = new AssemblyCache(_folder["cache"]);
        var key = AssemblyCache.KeyOf([("a.wl", [1])], "fr");
        cache.Keep(key, Assembly);
        var file = Directory.GetFiles(_folder["cache"]).Single();
        var content = File.ReadAllBytes(file);
        content[8]++;
        File.WriteAllBytes(file, content);
        Assert.Null(cache.Find(key));
    }
}
