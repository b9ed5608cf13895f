using Liaison.Compiler;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;

namespace Liaison.Cli.Running;

/// <summary>The files of a program, as they are on disk.</summary>
public sealed class ProgramFiles
{
    private ProgramFiles(IReadOnlyList<(string Path, byte[] Bytes)> files) => Files = files;

    /// <summary>Path and content of each file, in the order they were given.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files { get; }

    /// <summary>Reads the files.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ProgramFiles Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new ProgramFiles([.. paths.Select(path => (path, File.ReadAllBytes(path)))]);
    }

    /// <summary>The trees of the files.</summary>
    public IReadOnlyList<SyntaxTree> Parse(ParseOptions options) => [.. Files.Select(file => SyntaxTree.Parse(SourceText.Decode(file.Bytes, file.Path), options))];

    /// <summary>The program that the files make together.</summary>
    public Compilation Compile(ParseOptions parsing, CompilationOptions options) => Compilation.Create(Parse(parsing), options);

    /// <summary>A name for the JavaScript module of the program, made from that of its first file.</summary>
    public string ModuleName => Path.ChangeExtension(Path.GetFileName(Files[0].Path), "mjs");

    /// <summary>A name for the class of the program, made from that of its first file.</summary>
    public string ClassName
    {
        get
        {
            var name = string.Concat(Path.GetFileNameWithoutExtension(Files[0].Path).Select(character => char.IsLetterOrDigit(character) ? character : '_'));
            if (name.Length == 0 || !char.IsLetter(name[0])) name = "_" + name;
            return char.ToUpperInvariant(name[0]) + name[1..] + "Program";
        }
    }
}
