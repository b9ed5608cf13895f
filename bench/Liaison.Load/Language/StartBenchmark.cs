using System.Diagnostics;

namespace Liaison.Load.Language;

/// <summary>How long it takes until a small program has run: the first time, and every other time.</summary>
internal static class StartBenchmark
{
    private const double MostTimesHello = 1.6;
    private static readonly TimeSpan MostFirst = TimeSpan.FromSeconds(3);

    private const string HelloProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    public static void Run(BenchOptions options)
    {
        Row(options, "first start of a program", Math.Min(options.Rounds, 5), First);
        Row(options, "second start, beside dotnet hello.dll", options.Rounds, Second);
    }

    private static void Row(BenchOptions options, string name, int rounds, Func<string, int, string> measure)
    {
        if (!name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;
        string folder = Directory.CreateTempSubdirectory("liaison-bench").FullName;
        try
        {
            Console.WriteLine($"{name}: {measure(folder, rounds)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string First(string folder, int rounds)
    {
        var times = Enumerable.Range(0, rounds).Select(round => RunHello(Path.Combine(folder, $"{round}"))).ToList();
        double elapsed = Duel.Median(times.Select(time => time.Elapsed.TotalSeconds));
        return $"{elapsed:0.00} s, processor {Duel.Median(times.Select(time => time.Processor.TotalSeconds)):0.00} s (goal {MostFirst.TotalSeconds:0} s) {(elapsed > MostFirst.TotalSeconds ? "short" : "")}";
    }

    private static string Second(string folder, int rounds)
    {
        string hello = PublishHello(folder);
        RunHello(folder);
        List<((TimeSpan Elapsed, TimeSpan Processor) Hello, (TimeSpan Elapsed, TimeSpan Processor) Liaison)> times = [];
        for (int round = 0; round < rounds; round++)
            times.Add((Tool.Run("dotnet", [hello], folder), RunHello(folder)));
        double ratio = Duel.Median(times.Select(time => time.Liaison.Elapsed / time.Hello.Elapsed));
        double processor = Duel.Median(times.Select(time => time.Liaison.Processor / time.Hello.Processor));
        return $"{Duel.Median(times.Select(time => time.Liaison.Elapsed.TotalMilliseconds)):0} ms beside {Duel.Median(times.Select(time => time.Hello.Elapsed.TotalMilliseconds)):0} ms, "
            + $"ratio {ratio:0.00}, of processor time {processor:0.00} (goal {MostTimesHello}) {(ratio > MostTimesHello ? "short" : "")}";
    }

    private static (TimeSpan Elapsed, TimeSpan Processor) RunHello(string cache) => Tool.Run(Tool.Path, ["run", Tool.Program("hello.wl")], cache);

    private static string PublishHello(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "hello.csproj"), HelloProject);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """System.Console.WriteLine("Bonjour le monde");""");
        string output = Path.Combine(folder, "out");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", folder, "--configuration", "Release", "--output", output, "--verbosity", "quiet", "--disable-build-servers"]))!;
        publish.WaitForExit();
        return Path.Combine(output, "hello.dll");
    }
}
