using System.Text.RegularExpressions;

namespace Liaison.Architecture.Tests;

/// <summary>The project speaks of itself, not of the place where it was written.</summary>
public sealed partial class WorkplaceTests
{
    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() =>
        AssertNowhere(FolderOfAMachine(), "write a path relative to the repository.");

    [Fact]
    public void No_file_refers_to_what_its_reader_cannot_open() =>
        AssertNowhere(PrivateReference(), "say the fact itself, or refer to a file of the repository, a help page or an RFC.");

    private static void AssertNowhere(Regex words, string advice) =>
        Finding.AssertNone(
            from file in Repository.TextFiles
            from numbered in Repository.ReadLines(file).Index()
            let match = words.Match(numbered.Item)
            where match.Success
            select new Finding(file, numbered.Index + 1, $"'{match.Value.Trim()}': {advice}"));

    // The classes of one letter keep these patterns from finding themselves.
    [GeneratedRegex(@"(?<![\w.*)-])([/](work|root|home|Users)[/]|[A-Z]:\\Users\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FolderOfAMachine();

    [GeneratedRegex(
        @"\b[i]ssues? (#?\d|show)|\b[s]pec(ification)?s? §?\d|\b[s]pec/(sockets|language)|\b[s]eeds?/|\b[s]hared/(spec|seeds)|\b[d]esign\.md|\b[s]ub-?agent|\b[l]anguage model|\b[w]ork ?tree|\b[C]o-authored-by",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex PrivateReference();
}
