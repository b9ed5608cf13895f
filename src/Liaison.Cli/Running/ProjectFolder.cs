using System.Reflection;
using System.Security;
using System.Text;
using Liaison.Functions;
using Liaison.Vocabulary;

namespace Liaison.Cli.Running;

/// <summary>Writes the project of a program that has become C#: it builds with <c>dotnet build</c> against Liaison.</summary>
public static class ProjectFolder
{
    private static readonly string[] Rooms = ["Liaison.Functions", "Liaison.Sockets", "Liaison.Protocols", "Liaison.Vocabulary", "Microsoft.Extensions.Logging.Abstractions"];

    /// <summary>Writes the project into a folder, which is made when it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="className">The class of the program.</param>
    /// <param name="text">Its C#.</param>
    /// <param name="language">The language of the program's messages.</param>
    public static void Write(string folder, string className, string text, Language language)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, className + ".cs"), text);
        File.WriteAllText(Path.Combine(folder, "Main.cs"), EntryPoint(className, language));
        File.WriteAllText(Path.Combine(folder, "ConsoleHost.cs"), HostSource());
        File.WriteAllText(Path.Combine(folder, className + ".csproj"), Project());
    }

    private static string EntryPoint(string className, Language language) =>
        $$"""
        using System;
        using System.Text;
        using Liaison.Cli.Running;
        using Liaison.Functions;
        using Liaison.Vocabulary;

        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var host = new ConsoleHost(Console.Out, Console.Error, args);
        using var runtime = new LiaisonRuntime(new LiaisonOptions { Host = host, Language = Language.{{language}} });
        using var usage = runtime.Use();
        return runtime.Program.Run({{className}}.Run);

        """;

    // The host is the tool's own: what a converted program shows is what it showed before.
    private static string HostSource()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ConsoleHost.cs") ?? throw new InvalidOperationException("The source of the host is not in the tool.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "#nullable enable\n" + reader.ReadToEnd();
    }

    private static string Project()
    {
        var beside = Path.GetDirectoryName(typeof(LiaisonRuntime).Assembly.Location)!;
        var references = string.Concat(Rooms.Select(room => $"    <Reference Include=\"{SecurityElement.Escape(Path.Combine(beside, room + ".dll"))}\" />\n"));
        return
            $"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>latest</LangVersion>
              </PropertyGroup>

              <ItemGroup>
            {references}  </ItemGroup>

            </Project>

            """;
    }
}
