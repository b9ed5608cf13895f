using Liaison.Testing;

namespace Liaison.Peers.Tests.Socks;

/// <summary>Dante's server. It knows users of the system alone: a library put in front shows it one more.</summary>
public sealed class DantePeer : SocksPeer
{
    private const string Program = "/usr/sbin/danted";

    /// <summary>The password, as systems keep it.</summary>
    private const string Hash = "$6$liaison$0Uk8Gtw82Po3PEUZpxtwoSHW6XgvKTP3vlH6KG9AxAxUgYTV2KnBkSz3uOoIpWiNVJqXS7ki/ajxpgAprbvVD/";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-dante");

    private protected override string? WhyMissing => ExternalTool.WhyMissing("dante", () => File.Exists(Program) && Library is not null);

    private static string? Library => Directory.Exists("/usr/lib")
        ? Directory.EnumerateFiles("/usr/lib", "libnss_wrapper.so", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .FirstOrDefault()
        : null;

    private protected override ChildProcess Launch(string port, bool asksForPassword)
    {
        string configuration = Write("danted.conf", $$"""
            logoutput: stderr
            internal: 127.0.0.1 port = {{port}}
            external: 127.0.0.1
            socksmethod: {{(asksForPassword ? "username" : "none")}}
            clientmethod: none
            client pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }
            socks pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }

            """);
        var users = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["LD_PRELOAD"] = Library,
            ["NSS_WRAPPER_PASSWD"] = Write("passwd", $"{User}:x:65534:65534::/:/bin/false\n" + File.ReadAllText("/etc/passwd")),
            ["NSS_WRAPPER_GROUP"] = "/etc/group",
            ["NSS_WRAPPER_SHADOW"] = Write("shadow", $"{User}:{Hash}:19000:0:99999:7:::\n"),
        };
        return new(Program, ["-N", "1", "-f", configuration, "-p", Path.Combine(_folder.FullName, "pid")], users);
    }

    private protected override void Clean() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
