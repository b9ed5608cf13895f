using Liaison.Compiler;

namespace Liaison.Cli.Running;

/// <summary>Writes a program that has become JavaScript: a module and its source map.</summary>
public static class ModuleFolder
{
    /// <summary>Writes the files into a folder, which is made if it is missing.</summary>
    public static void Write(string folder, string fileName, JavaScriptModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, fileName), $"{module.Text}//# sourceMappingURL={fileName}.map\n");
        File.WriteAllText(Path.Combine(folder, fileName + ".map"), module.Map);
    }
}
