namespace Liaison.Compiler.Exports;

/// <summary>A control of a window.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Container">The control that it is in, such as the table of a column; null when it is in the window itself.</param>
public sealed record ElementControl(string Name, string? Container);
