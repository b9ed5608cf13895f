using System.Collections.Concurrent;
using System.Reflection;

namespace Liaison.Fuzz.Running;

/// <summary>
/// The measure of memory. Two things are measured. What a subject holds between two pieces: every object that can be
/// reached from it, without the array that a driver lends and without delegates; at most 4 times the bytes given so far,
/// and 64 KiB. What a subject allocates for an input that comes whole, garbage included: what was told of counts besides,
/// because it belongs to the caller (<see cref="Subject.MostAllocated"/>). Where messages are compressed, what the
/// configured limits let them be inflated to counts as given.
/// </summary>
public static class Memory
{
    /// <summary>What any subject may take, in bytes.</summary>
    public const int Floor = 64 * 1024;

    private const int ObjectHeader = 16;
    private const int ArrayHeader = 24;

    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    [ThreadStatic]
    private static HashSet<object>? _seen;

    [ThreadStatic]
    private static Stack<object>? _open;

    /// <summary>The most that may be held.</summary>
    public static long MostHeld(Subject subject, int fed) => (4 * (fed + subject.Inflatable(fed))) + Floor;

    /// <summary>The bytes of all objects that can be reached from one.</summary>
    public static long Held(object root)
    {
        var seen = _seen ??= new(ReferenceEqualityComparer.Instance);
        var open = _open ??= new();
        seen.Clear();
        open.Clear();
        Visit(root);
        long held = 0;
        while (open.TryPop(out object? one))
            held += SizeOf(one);
        return held;

        void Visit(object? one)
        {
            if (one is not (null or Delegate or Type or MemberInfo) && seen.Add(one))
                open.Push(one);
        }

        long SizeOf(object one)
        {
            if (one is string text)
                return ArrayHeader + (2L * text.Length);
            if (one is byte[] bytes)
                return ArrayHeader + bytes.LongLength;
            var shape = Shapes.GetOrAdd(one.GetType(), Shape.Of);
            if (one is Array array)
            {
                if (shape.ElementsRefer)
                    VisitElements(array);
                return ArrayHeader + (array.LongLength * shape.ElementSize);
            }

            VisitFields(one, shape);
            return shape.Size;
        }

        void VisitElements(Array array)
        {
            foreach (object? element in array)
            {
                if (element is ValueType)
                    VisitFields(element, Shapes.GetOrAdd(element.GetType(), Shape.Of));
                else
                    Visit(element);
            }
        }

        void VisitFields(object one, Shape shape)
        {
            foreach (var field in shape.References)
                Visit(field.GetValue(one));
            foreach (var field in shape.Structures)
            {
                if (field.GetValue(one) is { } structure)
                    VisitFields(structure, Shapes.GetOrAdd(structure.GetType(), Shape.Of));
            }
        }
    }

    /// <summary>What is to be known of a type: its size, about, and its fields that refer to objects.</summary>
    private sealed record Shape(int Size, FieldInfo[] References, FieldInfo[] Structures, int ElementSize, bool ElementsRefer)
    {
        public static Shape Of(Type type)
        {
            List<FieldInfo> all = [];
            for (Type? part = type; part is not null && !type.IsArray; part = part.BaseType)
                all.AddRange(part.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
            all.RemoveAll(field => field.FieldType.IsPointer || typeof(Delegate).IsAssignableFrom(field.FieldType));
            var element = type.GetElementType();
            return new(
                ObjectHeader + all.Sum(field => SizeOf(field.FieldType)),
                [.. all.Where(field => !field.FieldType.IsValueType)],
                [.. all.Where(field => field.FieldType.IsValueType && Refers(field.FieldType))],
                element is null ? 0 : SizeOf(element),
                element is not null && (!element.IsValueType || Refers(element)));
        }

        private static bool Refers(Type type) =>
            !type.IsPrimitive && !type.IsEnum
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Any(field => field.FieldType != type && (!field.FieldType.IsValueType || Refers(field.FieldType)));

        private static int SizeOf(Type type)
        {
            if (!type.IsValueType)
                return IntPtr.Size;
            if (type.IsEnum)
                return sizeof(int);
            return Type.GetTypeCode(type) switch
            {
                TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte => 1,
                TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
                TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
                TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => 8,
                _ => type.IsPrimitive
                    ? IntPtr.Size
                    : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Sum(field => SizeOf(field.FieldType)),
            };
        }
    }
}
