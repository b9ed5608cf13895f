using System.Text;
using Liaison.Cli.Commands;

// A console that is not UTF-8 by default would lose the accents of half of what is said here.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return LiaisonCommand.Run(args, Console.Out, Console.Error);
