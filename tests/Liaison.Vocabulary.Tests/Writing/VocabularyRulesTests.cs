extern alias Writer;

using Writer::Liaison.VocabularyWriter.Sources;

namespace Liaison.Vocabulary.Tests.Writing;

public sealed class VocabularyRulesTests
{
    private static readonly VocabularySource Sound = VocabularyReader.Read(Repository.Root);

    [Fact]
    public void The_vocabulary_of_the_tree_is_sound() => Assert.Empty(VocabularyRules.Problems(Sound));

    [Fact]
    public void Two_functions_whose_words_fold_alike_are_refused() => AssertRefused(
        WithFunction(function => function with { Id = "Sockets.Other", En = "Other", Aliases = [] }, added: true, fr: "SOCKETCREE"),
        "vocabulary/functions/sockets.json: Sockets.Other: word \"SOCKETCREE\" is already that of");

    [Fact]
    public void A_function_without_implementation_is_not_available() => AssertRefused(
        WithFunction(function => function with { Implementation = null }),
        "Sockets.Create: an implementation is there exactly when the function is available");

    [Fact]
    public void An_unknown_type_is_refused() => AssertRefused(
        WithFirstParameter(parameter => parameter with { Types = ["colour"] }),
        "Sockets.Create: parameter name: type \"colour\" is not in vocabulary/types.json");

    [Fact]
    public void An_unknown_unit_is_refused() => AssertRefused(
        WithFirstParameter(parameter => parameter with { Unit = "mile" }),
        "Sockets.Create: parameter name: unit \"mile\" is not in");

    [Fact]
    public void An_optional_parameter_before_a_required_one_is_refused() => AssertRefused(
        WithFirstParameter(parameter => parameter with { Default = new("x", "x", "\"x\"") }),
        "Sockets.Create: a parameter that must be given follows an optional one");

    [Fact]
    public void An_error_without_message_is_refused() => AssertRefused(
        WithFunction(function => function with { Errors = [1] }),
        "Sockets.Create: error 1 is not in vocabulary/messages.json");

    [Fact]
    public void A_property_with_parameters_is_refused() => AssertRefused(
        WithFunction(function => function with { Kind = "property" }),
        "Sockets.Create: a property has no parameters");

    [Fact]
    public void Two_overloads_with_the_same_types_are_refused() => AssertRefused(
        WithFunction(function => function with { Syntaxes = [.. function.Syntaxes, .. function.Syntaxes] }),
        "Sockets.Create: two overloads take (string, int, string)");

    [Fact]
    public void Different_placeholders_in_the_two_languages_are_refused() => AssertRefused(
        WithFirstError(error => error with { En = error.En + " {more}" }),
        "vocabulary/messages.json: 5001: the two texts have different placeholders");

    [Fact]
    public void An_error_without_hint_is_refused() => AssertRefused(
        WithFirstError(error => error with { Hint = new("", "x") }),
        "vocabulary/messages.json: 5001: a hint is empty");

    [Fact]
    public void Two_constants_of_one_value_are_refused()
    {
        var family = Sound.Constants[0].Families[0];
        var broken = family with { Constants = [.. family.Constants, new("Other", "Autre", "Other", 0, new("x", "x"))] };
        AssertRefused(
            Sound with { Constants = [Sound.Constants[0] with { Families = [broken, .. Sound.Constants[0].Families.Skip(1)] }, .. Sound.Constants.Skip(1)] },
            "value 0 already belongs to");
    }

    [Fact]
    public void A_keyword_of_unknown_kind_is_refused() => AssertRefused(
        Sound with { Keywords = Sound.Keywords with { Keywords = [Sound.Keywords.Keywords[0] with { Kind = "wish" }] } },
        "vocabulary/keywords.json: If: kind \"wish\" is none of");

    [Fact]
    public void A_diagnostic_with_different_placeholders_is_refused() => AssertRefused(
        Sound with { Diagnostics = Sound.Diagnostics with { Diagnostics = [Sound.Diagnostics.Diagnostics[0] with { En = "{more}" }] } },
        "vocabulary/diagnostics.json: 1001: the two texts have different placeholders");

    [Theory]
    [InlineData("vocabulary/samples/Sockets.Close.fr.md", "the sample is missing in the other language")]
    [InlineData("vocabulary/samples/Sockets.Close.de.md", "no available function has this id")]
    [InlineData("vocabulary/samples/Sockets.Unknown.fr.md", "no available function has this id")]
    public void A_sample_belongs_to_a_function_and_exists_in_both_languages(string path, string problem) => AssertRefused(
        Sound with { Samples = [.. Sound.Samples, new(path, "text")] },
        $"{path}: {problem}");

    private static void AssertRefused(VocabularySource source, string problem) =>
        Assert.Contains(VocabularyRules.Problems(source), found => found.Contains(problem, StringComparison.Ordinal));

    private static VocabularySource WithFirstError(Func<ErrorSource, ErrorSource> change) => Sound with
    {
        Messages = Sound.Messages with { Errors = [change(Sound.Messages.Errors[0]), .. Sound.Messages.Errors.Skip(1)] },
    };

    private static VocabularySource WithFirstParameter(Func<ParameterSource, ParameterSource> change) => WithFunction(function =>
    {
        var syntax = function.Syntaxes[0];
        return function with { Syntaxes = [syntax with { Parameters = [change(syntax.Parameters[0]), .. syntax.Parameters.Skip(1)] }] };
    });

    private static VocabularySource WithFunction(Func<FunctionSource, FunctionSource> change, bool added = false, string? fr = null)
    {
        var sockets = Sound.Functions.Single(file => file.Family.Id == "Sockets");
        var changed = change(sockets.Functions[0]);
        changed = changed with { Fr = fr ?? changed.Fr };
        var broken = sockets with { Functions = [.. added ? sockets.Functions : sockets.Functions.Skip(1), changed] };
        return Sound with { Functions = [.. Sound.Functions.Where(file => file != sockets), broken] };
    }
}
