using System.Text;
using Liaison.Functions.Files;
using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions;

/// <summary>The functions about paths. Both separators are accepted; results have that of the machine.</summary>
public static class PathFunctions
{
    /// <summary>The separator of the machine.</summary>
    public static string Separator() => $"{Path.DirectorySeparatorChar}";

    /// <summary>The directory of the program.</summary>
    public static string ProgramDirectory() => AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);

    /// <summary>The current directory.</summary>
    public static string CurrentDirectory() => Disk.CurrentDirectory;

    /// <summary>The directory with a separator at its end.</summary>
    public static string Complete(string path)
    {
        string native = Disk.Native(path);
        return native.EndsWith(Path.DirectorySeparatorChar) ? native : native + Path.DirectorySeparatorChar;
    }

    /// <summary>Parts of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="parts">Constants of the family PathPart, combined.</param>
    public static string Extract(string path, int parts)
    {
        string native = Disk.Native(path);
        string root = native is [_, ':', ..] ? native[..2] : "";
        int name = native.LastIndexOf(Path.DirectorySeparatorChar) + 1;
        var extracted = new StringBuilder();
        if ((parts & PathPart.Drive) != 0)
            extracted.Append(root);
        if ((parts & PathPart.Directory) != 0)
            extracted.Append(native[Math.Min(root.Length, name)..name]);
        if ((parts & PathPart.File) != 0)
            extracted.Append(Path.GetFileNameWithoutExtension(native));
        if ((parts & PathPart.Extension) != 0)
            extracted.Append(Path.GetExtension(native));
        return extracted.ToString();
    }

    /// <summary>A path of its parts.</summary>
    public static string Build(string drive, string directory, string fileName, string extension)
    {
        string folder = string.IsNullOrEmpty(directory) ? "" : Complete(directory);
        string dot = string.IsNullOrEmpty(extension) || extension.StartsWith('.') ? "" : ".";
        return $"{drive}{folder}{fileName}{dot}{extension}";
    }
}
