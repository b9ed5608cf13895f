using Liaison.Functions.Strings;
using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions;

/// <content>Cutting and joining.</content>
public static partial class StringFunctions
{
    // The end marker: a text of the one character 0.
    private const string End = "\0";

    /// <summary>One of the pieces between separators.</summary>
    /// <param name="text">What is cut.</param>
    /// <param name="rank">The rank of the piece, from 1; or a constant of the family PieceRank, to go from piece to piece.</param>
    /// <param name="separator">One or more characters.</param>
    /// <param name="direction">From which end the rank counts: a constant of the family StringOption.</param>
    /// <returns>The piece; the character 0 past the last one.</returns>
    public static string Piece(string text, int rank, string separator = "\t", int direction = StringOption.Forward)
    {
        if (PieceWalk.IsStep(rank) || (direction & StringOption.Backward) != 0)
            return PieceOf(text, [separator], rank, direction);
        if (rank < 1)
            return "";
        if (string.IsNullOrEmpty(text))
            return rank == 1 ? "" : End;
        int start = 0;
        for (int passed = 1; passed < rank; passed++)
        {
            int separated = string.IsNullOrEmpty(separator) ? -1 : text.IndexOf(separator, start, StringComparison.Ordinal);
            if (separated < 0)
                return End;
            start = separated + separator.Length;
        }

        int end = string.IsNullOrEmpty(separator) ? -1 : text.IndexOf(separator, start, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    /// <summary>One of the pieces between any of several separators.</summary>
    public static string Piece(string text, int rank, DynamicArray<string> separator, int direction = StringOption.Forward)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return PieceOf(text, [.. separator], rank, direction);
    }

    /// <summary>What stands between two delimiters, for the n-th time.</summary>
    /// <param name="text">Where it is sought.</param>
    /// <param name="rank">The n.</param>
    /// <param name="start">The delimiter before it.</param>
    /// <param name="end">The delimiter behind it; null means the same.</param>
    /// <param name="options">Constants of the family StringOption, combined.</param>
    /// <returns>The part; the character 0 when there is none.</returns>
    public static string Between(string text, int rank, string start, string? end = null, int options = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(start);
        string behind = string.IsNullOrEmpty(end) ? start : end;
        var comparison = ComparisonOf(options);
        var found = new List<string>();
        for (int place = 0; text.IndexOf(start, place, comparison) is >= 0 and var opening;)
        {
            int from = opening + start.Length;
            int closing = text.IndexOf(behind, from, comparison);
            if (closing < 0)
                break;
            found.Add(text[from..closing]);
            place = closing + behind.Length;
        }

        return Piece(found, rank, options);
    }

    /// <summary>Fills an array with the pieces between separators; it is emptied first, and stays empty for "".</summary>
    /// <returns>The number of pieces.</returns>
    public static int ToArray(string text, DynamicArray<string> array, string separator = "\r\n")
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Clear();
        foreach (var (piece, _, _) in text.PiecesOf(separator))
            array.Add(piece);
        return array.Count;
    }

    /// <summary>The pieces between separators; none for "".</summary>
    public static DynamicArray<string> ToArray(string text, string separator = "\r\n") =>
        new(text.PiecesOf(separator).Select(static part => part.Piece));

    /// <summary>The pieces between separators; none for "".</summary>
    public static DynamicArray<string> Split(string text, string separator = "\t") => ToArray(text, separator);

    /// <summary>The pieces between any of several separators; none for "".</summary>
    public static DynamicArray<string> Split(string text, string separator, params ReadOnlySpan<Value> others) =>
        new(Pieces(text, [separator, .. others.ToArray().Select(static other => other.ToString())]));

    /// <summary>The elements as one text.</summary>
    public static string Join<T>(DynamicArray<T> array, string separator = "\r\n")
    {
        ArgumentNullException.ThrowIfNull(array);
        return string.Join(separator, array.Select(static element => (string)Value.Of(element)));
    }

    /// <summary>
    /// A model whose <c>%1</c> … <c>%n</c> become the texts of the values; <c>%%</c> becomes <c>%</c>. The longest number for
    /// which there is a value counts; what matches none stays. What has been put in is not looked at again.
    /// </summary>
    public static string Build(string model, params ReadOnlySpan<Value> values)
    {
        ArgumentNullException.ThrowIfNull(model);
        var built = new System.Text.StringBuilder(model.Length);
        for (int place = 0; place < model.Length; place++)
        {
            if (model[place] != '%' || place + 1 == model.Length)
            {
                built.Append(model[place]);
            }
            else if (model[place + 1] == '%')
            {
                built.Append('%');
                place++;
            }
            else
            {
                int rank = 0, end = place + 1;
                while (end < model.Length && char.IsAsciiDigit(model[end]) && (rank * 10) + model[end] - '0' is > 0 and var next && next <= values.Length)
                {
                    rank = next;
                    end++;
                }

                built.Append(rank == 0 ? "%" : values[rank - 1].ToString());
                place = end - 1;
            }
        }

        return built.ToString();
    }

    private static string PieceOf(string text, string[] separators, int rank, int direction)
    {
        var (pieces, reached) = PieceWalk.IsStep(rank) ? PieceWalk.Move(text, separators, direction, rank) : (Pieces(text, separators), rank);
        return Piece(pieces, reached, direction);
    }

    private static string Piece(List<string> pieces, int rank, int direction)
    {
        if (rank < 1)
            return "";
        if (pieces.Count == 0)
            return rank == 1 ? "" : End;
        int index = (direction & StringOption.Backward) != 0 ? pieces.Count - rank : rank - 1;
        return index >= 0 && index < pieces.Count ? pieces[index] : End;
    }

    internal static List<string> Pieces(string text, IEnumerable<string> separators) =>
        string.IsNullOrEmpty(text) ? [] : [.. text.Split([.. separators.Where(static separator => separator.Length > 0)], StringSplitOptions.None)];
}
