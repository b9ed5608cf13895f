using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Liaison.Functions.Json;

/// <summary>JSON trees as text.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 512, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The tree that a text describes.</summary>
    /// <returns>Null when the text is not JSON; <paramref name="problem"/> then says where and why.</returns>
    public static JsonTree? Parse(string? text, out string problem)
    {
        problem = "";
        if (string.IsNullOrWhiteSpace(text))
            return new JsonTree();
        try
        {
            using var document = JsonDocument.Parse(text, Reading);
            return Tree(document.RootElement);
        }
        catch (JsonException error)
        {
            problem = error.Message;
            return null;
        }
        catch (ArgumentException error)
        {
            // A text that was cut inside a pair of surrogates.
            problem = error.Message;
            return null;
        }
    }

    public static string Of(JsonTree tree, bool isIndented)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = isIndented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\r\n", MaxDepth = 1000 };
        using (var writer = new Utf8JsonWriter(bytes, options))
            Write(writer, tree);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static JsonTree Tree(JsonElement element)
    {
        var tree = new JsonTree();
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                tree.BecomeObject();
                foreach (var member in element.EnumerateObject())
                    tree[member.Name] = Tree(member.Value);
                return tree;
            case JsonValueKind.Array:
                tree.BecomeArray();
                foreach (var child in element.EnumerateArray())
                    tree.Add(Tree(child));
                return tree;
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out long whole) ? whole : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return tree;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonTree tree)
    {
        if (tree.IsArray)
        {
            writer.WriteStartArray();
            foreach (var element in tree)
                Write(writer, element);
            writer.WriteEndArray();
        }
        else if (tree.IsObject)
        {
            writer.WriteStartObject();
            foreach (string name in tree.Names)
            {
                writer.WritePropertyName(name);
                Write(writer, tree[name]);
            }

            writer.WriteEndObject();
        }
        else
        {
            WriteContent(writer, tree.Content);
        }
    }

    private static void WriteContent(Utf8JsonWriter writer, Value content)
    {
        switch (content.Held)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool value:
                writer.WriteBooleanValue(value);
                break;
            case double number when !double.IsFinite(number):
                writer.WriteNullValue();
                break;
            case int or long or double or decimal:
                writer.WriteRawValue(Conversion.ToText(content));
                break;
            default:
                writer.WriteStringValue(content.ToString());
                break;
        }
    }
}
