using System.Globalization;
using System.Text.Json;
using Xunit.Sdk;

namespace Liaison.Functions.Tests.Stages;

/// <summary>What the vocabulary, and the page of settings made from it, says about one setting.</summary>
/// <param name="Constant">What programs name it by.</param>
/// <param name="Form">The sort of its values.</param>
/// <param name="Scope">What it holds for.</param>
/// <param name="Default">Its value when nobody has changed it.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number.</param>
/// <param name="Constants">The values that are constants.</param>
internal sealed record SettingRow(int Constant, string Form, string Scope, string Default, int? Least, int? Most, int[] Constants)
{
    public static IReadOnlyList<SettingRow> All { get; } = Read();

    public bool IsOfProcess => Scope == "process";

    /// <summary>A possible value that is not the default.</summary>
    public SettingValue Other => Form switch
    {
        "text" => Vocabulary.ConstantValues.Setting.Headers == Constant ? "X-One: 1\r\nX-Two: 2" : OtherText,
        "switch" => Default == "0",
        "choice" => Constants.Last(constant => Number != constant),
        "flags" => Constants[^1],
        _ => Number + 1,
    };

    private string OtherText => Vocabulary.ConstantValues.Setting.Paths == Constant ? "/a,/b" : Vocabulary.ConstantValues.Setting.Protocols == Constant ? "a,b" : "null";

    private int Number => int.Parse(Default, CultureInfo.InvariantCulture);

    public static SettingRow Of(int constant) => All.Single(row => row.Constant == constant);

    private static List<SettingRow> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "vocabulary", "constants", "sockets.json")));
        var families = file.RootElement.GetProperty("families").EnumerateArray().ToList();
        return
        [
            .. families.SelectMany(static family => family.GetProperty("constants").EnumerateArray())
                .Where(static constant => constant.TryGetProperty("setting", out _))
                .Select(constant => Of(constant.GetProperty("value").GetInt32(), constant.GetProperty("setting"), families)),
        ];
    }

    private static SettingRow Of(int constant, JsonElement setting, List<JsonElement> families) => new(
        constant,
        setting.GetProperty("form").GetString()!,
        setting.GetProperty("scope").GetString()!,
        setting.GetProperty("default").GetString()!,
        setting.TryGetProperty("least", out var least) ? least.GetInt32() : null,
        setting.TryGetProperty("most", out var most) ? most.GetInt32() : null,
        setting.TryGetProperty("family", out var named) ? ConstantsOf(families.Single(family => family.GetProperty("id").GetString() == named.GetString())) : []);

    private static int[] ConstantsOf(JsonElement family) =>
        [.. family.GetProperty("constants").EnumerateArray().Select(static constant => constant.GetProperty("value").GetInt32())];
}
