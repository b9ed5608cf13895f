using Liaison.Functions.Errors;
using Liaison.Functions.Json;
using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions;

/// <summary>The functions about JSON.</summary>
public sealed class JsonFunctions
{
    private readonly LiaisonRuntime _runtime;

    internal JsonFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>The JSON text of a value.</summary>
    /// <param name="value">A tree, an array or a simple value.</param>
    /// <param name="layout">A constant of the family JsonLayout.</param>
    public string Write(Value value, int layout = JsonLayout.Minified) => Success(JsonText.Of(JsonTree.Of(value), layout == JsonLayout.Formatted));

    /// <summary>The value of a JSON text: a tree for an object or an array.</summary>
    /// <returns>Null, with error 5005, when the text is not JSON.</returns>
    public Value Read(string text)
    {
        var tree = Parse(text);
        return tree.IsArray || tree.IsObject ? tree : tree.Content;
    }

    /// <summary>The JSON text of a tree.</summary>
    /// <param name="json">The tree.</param>
    /// <param name="layout">A constant of the family JsonLayout.</param>
    public string Format(JsonTree json, int layout = JsonLayout.Minified) => Write(json, layout);

    /// <summary>The tree of a JSON text.</summary>
    /// <returns>An empty tree, with error 5005, when the text is not JSON.</returns>
    public JsonTree Parse(string text)
    {
        var attempt = new Attempt(_runtime, "Json.LoadText", "JSON");
        if (JsonText.Parse(text, out string problem) is { } tree)
            return Success(tree);
        attempt.Fail(5005, ("value", ShownText.FromOutside(problem)), ("type", Vocabulary.Messages.Detail("TypeJson")));
        return new JsonTree();
    }

    private T Success<T>(T result)
    {
        _runtime.Errors.Clear();
        return result;
    }
}
