using Liaison.VocabularyWriter;
using Liaison.VocabularyWriter.Sources;

// dotnet run --project tools/Liaison.VocabularyWriter [-- --check]
//   without argument   writes everything that is made from vocabulary/
//   --check            writes nothing; exit code 1 and the names of the files that differ
if (args is not ([] or ["--check"]))
{
    Console.Error.WriteLine("usage: dotnet run --project tools/Liaison.VocabularyWriter [-- --check]");
    return 2;
}

var root = Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "vocabulary", "schema.json")))
{
    Console.Error.WriteLine("There is no vocabulary/ here: run this from the root of the repository.");
    return 2;
}

try
{
    var outputs = Generation.Outputs(VocabularyReader.Read(root));
    if (args.Length == 0)
    {
        foreach (var path in Generation.Write(root, outputs)) Console.WriteLine(path);
        return 0;
    }

    var differences = Generation.Differences(root, outputs);
    foreach (var path in differences) Console.Error.WriteLine($"{path}: differs from what vocabulary/ gives");
    return differences.Count == 0 ? 0 : 1;
}
catch (VocabularyException unsound)
{
    foreach (var problem in unsound.Problems) Console.Error.WriteLine(problem);
    return 1;
}
