namespace Liaison.Functions;

/// <summary>The place of an element in what a <see cref="Value"/> holds, so that it can be assigned.</summary>
public sealed class ValueElement
{
    private readonly Value _whole;
    private readonly long _subscript;

    internal ValueElement(Value whole, long subscript)
    {
        _whole = whole;
        _subscript = subscript;
    }

    /// <summary>The element; setting one converts the value to the type of the elements.</summary>
    /// <exception cref="LiaisonException">5002: there is none. 5005: neither an array nor a JSON tree is held, or there is no such conversion.</exception>
    public Value Value
    {
        get => _whole.At(_subscript);
        set
        {
            switch (_whole.Held)
            {
                case IValueArray array:
                    array.Put(_subscript, value);
                    break;
                case JsonTree json:
                    json[_subscript] = value;
                    break;
                default:
                    throw Errors.Fatal.Conversion(_whole.ToString(), "TypeArray");
            }
        }
    }
}
