namespace Liaison.Testing;

/// <summary>The programs of this repository, built in the same configuration as the tests that start them.</summary>
public static class BuiltAssembly
{
    /// <summary>The file of a project's assembly, which has to be built.</summary>
    /// <param name="project">The folder of the project, from the root of the repository.</param>
    /// <param name="name">The assembly, without extension.</param>
    public static string Of(string project, string name)
    {
        // …/bin/Release/net10.0/: where the tests are themselves.
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string assembly = Path.Combine(Repository.Root, project, "bin", output.Parent!.Name, output.Name, name + ".dll");
        return File.Exists(assembly)
            ? assembly
            : throw new FileNotFoundException($"{assembly} is not built: build the solution in the configuration of these tests.");
    }
}
