using System.Runtime.CompilerServices;
using System.Text;
using Liaison.Cli.Commands;
using Liaison.Cli.Running;

// A console that is not UTF-8 by default would lose the accents of half of what is said here.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return SecondStart.TryRun(args, new AssemblyCache(), Console.Out, Console.Error) ?? RunCommandLine(args);

// In a method of its own: its types are loaded only when it is called.
[MethodImpl(MethodImplOptions.NoInlining)]
static int RunCommandLine(string[] arguments) => LiaisonCommand.Run(arguments, Console.Out, Console.Error);
