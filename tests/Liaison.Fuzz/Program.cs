using System.Globalization;
using Liaison.Fuzz;
using Liaison.Fuzz.Running;
using Liaison.Fuzz.Targets;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (FuzzOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine($"fuzz [INPUTS] [--seed SEED] [--target NAME [--index INDEX]]\ntargets: {string.Join(", ", AllTargets.List.Select(target => target.Name))}");
    return 2;
}

if (options.Index is { } index)
{
    byte[] input = options.Targets[0].Make(options.Seed, index);
    string? problem = options.Targets[0].Examine(input);
    Console.WriteLine($"{Convert.ToHexString(input)}\n{problem ?? "clean"}");
    return problem is null ? 0 : 1;
}

Console.WriteLine($"seed {options.Seed}");
var results = new FuzzPlan(options.Targets, options.Inputs, options.Seed).Run(FuzzPlan.FindingsFolder, Console.WriteLine, progress =>
{
    if (!Console.IsErrorRedirected)
        Console.Error.Write($"\r{progress,-60}\r");
});
foreach (var result in results)
    Console.WriteLine(result);
return results.Any(result => result.Findings.Count > 0) ? 1 : 0;
