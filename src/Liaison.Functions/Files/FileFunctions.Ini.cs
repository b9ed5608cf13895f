using Liaison.Functions.Files;

namespace Liaison.Functions;

/// <content>Files of settings: sections in brackets, <c>key=value</c> lines.</content>
public sealed partial class FileFunctions
{
    /// <summary>Reads a setting.</summary>
    /// <returns>The default when it, or the file, is not there.</returns>
    public string ReadIni(string section, string keyword, string byDefault, string path)
    {
        bool isInside = false;
        foreach (string line in Disk.FileExists(path) ? Lines(path) : [])
        {
            if (line is ['[', .. var name, ']'])
                isInside = Same(name, section);
            else if (isInside && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && Same(line[..sign], keyword))
                return line[(sign + 1)..].Trim();
        }

        return byDefault;
    }

    /// <summary>Writes a setting.</summary>
    public bool WriteIni(string section, string keyword, string value, string path)
    {
        var lines = Disk.FileExists(path) ? Lines(path) : [];
        int start = lines.FindIndex(line => line is ['[', .. var name, ']'] && Same(name, section));
        if (start < 0)
        {
            lines.Add($"[{section}]");
            start = lines.Count - 1;
        }

        int end = lines.FindIndex(start + 1, static line => line.StartsWith('['));
        end = end < 0 ? lines.Count : end;
        int place = lines.FindIndex(start + 1, end - start - 1, line => line.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && Same(line[..sign], keyword));
        if (place >= 0)
            lines[place] = $"{keyword}={value}";
        else
            lines.Insert(end, $"{keyword}={value}");
        return SaveText(path, string.Join("\r\n", lines) + "\r\n");
    }

    private static bool Same(string one, string other) => one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);

    private List<string> Lines(string path) =>
        [.. LoadText(path).Split('\n').Select(static line => line.TrimEnd('\r')).Where(static line => line.Length > 0)];
}
