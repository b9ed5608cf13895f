using System.Diagnostics;
using System.Globalization;

namespace Liaison.Functions.Errors;

/// <summary>The calls of a program that lead to an error: what it is made of is nothing that its author could look into.</summary>
internal static class ProgramStack
{
    private static readonly string[] _rooms = ["Liaison.AspNetCore", "Liaison.Cli", "Liaison.Functions", "Liaison.Protocols", "Liaison.Sockets"];

    /// <summary>The calls that lead here, the last one first: a line each, with file, line and procedure.</summary>
    public static string Here() => Of(new StackTrace(fNeedFileInfo: true));

    /// <summary>The calls that lead to an exception.</summary>
    public static string Of(Exception error) => Of(new StackTrace(error, fNeedFileInfo: true));

    private static string Of(StackTrace trace) => string.Join("\r\n", trace.GetFrames().Select(Describe).Where(static line => line.Length > 0));

    private static string Describe(StackFrame frame)
    {
        if (frame.GetFileName() is not { } file || DiagnosticMethodInfo.Create(frame) is not { } method || IsForeign(method.DeclaringAssemblyName.Split(',')[0]))
            return "";
        string place = string.Create(CultureInfo.InvariantCulture, $"{file}:{frame.GetFileLineNumber()}");
        string name = NameOf(method.Name);
        return name.Length == 0 ? place : $"{place} {name}";
    }

    private static bool IsForeign(string assembly) => assembly.Split('.')[0] is "System" or "Microsoft" || _rooms.Contains(assembly, StringComparer.Ordinal);

    // The compiler calls what stands inside a method "<method>g__name|0_0", and what has no name "<method>b__0".
    private static string NameOf(string method)
    {
        if (method.IndexOf("g__", StringComparison.Ordinal) is > 0 and var inner)
            return method[(inner + 3)..].Split('|')[0];
        if (method.StartsWith('<'))
            return NameOf(method[1..method.IndexOf('>', StringComparison.Ordinal)]);
        return method is "Run" or "Main" || method.StartsWith('.') ? "" : method;
    }
}
