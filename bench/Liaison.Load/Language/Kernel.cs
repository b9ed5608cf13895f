namespace Liaison.Load.Language;

/// <summary>One piece of work, written twice: as a program, and in C# as a person would write it.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="File">The program, beside <see cref="Kernels"/>; its procedure without arguments gives a sum of what it did.</param>
/// <param name="Reference">The same work; it must give the same sum.</param>
internal sealed record Kernel(string Name, string File, Func<long> Reference);
